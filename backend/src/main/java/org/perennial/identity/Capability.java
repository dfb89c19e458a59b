package org.perennial.identity;

import static org.perennial.identity.Role.ADMIN;
import static org.perennial.identity.Role.AUDITOR;
import static org.perennial.identity.Role.AUDIT_PM;
import static org.perennial.identity.Role.BU_HEAD;
import static org.perennial.identity.Role.CONTROL_OWNER;
import static org.perennial.identity.Role.EXTERNAL_AUDITOR;
import static org.perennial.identity.Role.ISMS;
import static org.perennial.identity.Role.LEAD_AUDITOR;
import static org.perennial.identity.Role.LEGAL;
import static org.perennial.identity.Role.MGMT;
import static org.perennial.identity.Role.REVIEWER;
import static org.perennial.identity.Role.RISK_OWNER;
import static org.perennial.identity.Role.VERIFIER;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a role allows in its unit and below. {@code admin} allows no business decision, ever (domain.md, section 1). */
public enum Capability {
    MANAGE_ORGANISATION("change business units and people", EnumSet.of(ADMIN)),
    MANAGE_ROLES("give and end roles", EnumSet.of(ADMIN)),
    MANAGE_MAIL("set the mail server and send mails again", EnumSet.of(ADMIN)),
    MANAGE_TOKENS("see and revoke everybody's API tokens", EnumSet.of(ADMIN)),
    MANAGE_STORE("look after the store of evidence", EnumSet.of(ADMIN)),
    RECONCILE("compare what the product and its engine hold, and repair it", EnumSet.of(ADMIN)),
    MANAGE_CONTROLS("change controls", EnumSet.of(ISMS)),
    READ_CONTROLS("read controls", EnumSet.complementOf(EnumSet.of(ADMIN))),
    READ_TRAIL("read the audit trail", EnumSet.of(AUDITOR, LEAD_AUDITOR, AUDIT_PM, ISMS, EXTERNAL_AUDITOR)),
    JUDGE_EVIDENCE(
            "accept or reject evidence",
            EnumSet.of(CONTROL_OWNER, VERIFIER, REVIEWER, BU_HEAD, RISK_OWNER, ISMS, AUDITOR, LEAD_AUDITOR, AUDIT_PM)),
    MAKE_AUDIT_PACK("make audit packs", EnumSet.of(AUDIT_PM, ISMS, LEAD_AUDITOR)),
    STAFF_ITEMS("name a person for work that nobody may do", EnumSet.of(ISMS)),
    REASSIGN_ITEMS("give work to somebody else", EnumSet.of(BU_HEAD, ISMS)),
    DECIDE_TIME("decide about other people's deadlines", EnumSet.of(BU_HEAD, ISMS, MGMT)),
    READ_PROPOSALS("read findings that lateness proposes", EnumSet.of(AUDIT_PM, LEAD_AUDITOR, ISMS, MGMT)),
    DECIDE_PROPOSALS("decide on findings that lateness proposes", EnumSet.of(AUDIT_PM)),
    MANAGE_RETENTION("decide what is deleted when its time is over", EnumSet.of(ISMS, LEGAL, MGMT)),
    HOLD_FOR_LAW("keep a case for legal reasons", EnumSet.of(ISMS, LEGAL)),
    MANAGE_SEATS("open and end seats of outside auditors", EnumSet.of(AUDIT_PM)),
    DRAW_SAMPLES("draw samples", EnumSet.of(AUDITOR, LEAD_AUDITOR, AUDIT_PM));

    private final String words;
    private final Set<Role> roles;

    Capability(String words, Set<Role> roles) {
        this.words = words;
        this.roles = Set.copyOf(roles);
    }

    /** Whether it concerns everybody at once, so that only a role in the whole organisation gives it. */
    public boolean ofTheWhole() {
        return this == MANAGE_MAIL || this == MANAGE_TOKENS || this == MANAGE_STORE || this == RECONCILE;
    }

    /** What it allows, in words that complete "You may …". */
    public String words() {
        return words;
    }

    /** Keys of the roles that give it. */
    public Set<String> roleKeys() {
        return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}
