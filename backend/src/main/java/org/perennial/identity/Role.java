package org.perennial.identity;

import java.util.Arrays;
import java.util.Optional;

/** The roles a person can hold in a business unit (domain.md, section 1); the key is the word used in diagrams and tables. */
public enum Role {
    MGMT("mgmt", "Top management"),
    ISMS("isms", "ISMS manager"),
    AUDIT_PM("audit_pm", "Audit programme manager"),
    LEAD_AUDITOR("lead_auditor", "Lead auditor"),
    AUDITOR("auditor", "Auditor"),
    CONTROL_OWNER("control_owner", "Control owner"),
    CONTROL_OPERATOR("control_operator", "Control operator"),
    BU_HEAD("bu_head", "Head of unit"),
    RISK_OWNER("risk_owner", "Risk owner"),
    POLICY_OWNER("policy_owner", "Policy owner"),
    REVIEWER("reviewer", "Access reviewer"),
    IAM_OPERATOR("iam_operator", "IAM operator"),
    VERIFIER("verifier", "Independent verifier"),
    TRAINING("training", "Training coordinator"),
    HR("hr", "Human resources"),
    SUPPLIER("supplier", "Supplier manager"),
    LEGAL("legal", "Legal and data protection"),
    EXTERNAL_AUDITOR("external_auditor", "External auditor"),
    ADMIN("admin", "Platform administrator");

    private final String key;
    private final String title;

    Role(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The stable word for this role. */
    public String key() {
        return key;
    }

    /** English name for people, the same as the screens' catalogue has. */
    public String title() {
        return title;
    }

    /** The role of a key; empty for a key nobody knows. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
