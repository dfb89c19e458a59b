package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.escalation.GreatLateness;
import org.perennial.identity.Roles;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.Units;
import org.perennial.process.CaseTypes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proposes one finding per obligation, control in a unit and quarter, to which further lateness is added; work born of lateness
 * proposes none (domain.md 1, "Clock").
 */
@Component
class LatenessProposals {

    private static final String DECIDER = "audit_pm";

    private final ProposalTable table;
    private final Cases cases;
    private final CaseTypes types;
    private final Roles roles;
    private final Units units;
    private final UnitDays days;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    LatenessProposals(
            ProposalTable table,
            Cases cases,
            CaseTypes types,
            Roles roles,
            Units units,
            UnitDays days,
            Notices notices,
            ApplicationEventPublisher events) {
        this.table = table;
        this.cases = cases;
        this.types = types;
        this.roles = roles;
        this.units = units;
        this.days = days;
        this.notices = notices;
        this.events = events;
    }

    @EventListener
    void on(GreatLateness late) {
        CaseFile file = cases.get(late.caseId());
        if (bornOfLateness(file)) {
            return;
        }
        Instant now = days.now();
        UUID control = "control-unit".equals(file.subjectKind()) ? file.subjectId() : null;
        String place = control == null ? "unit:" + late.unitId() : "control:" + control;
        String quarter = quarter(days.today(late.unitId()));
        Optional<ProposalRow> known = table.take(file.type(), late.step(), place, quarter);
        if (known.isEmpty()) {
            table.lock();
            known = table.take(file.type(), late.step(), place, quarter);
        }
        boolean first = known.isEmpty();
        ProposalRow proposal = known.orElseGet(() -> new ProposalRow(
                Ids.next(), file.type(), late.step(), control, late.unitId(), quarter, late.level(), ProposalStatus.OPEN, now, null,
                null, null, null, null));
        if (first) {
            table.insert(proposal, place);
        }
        boolean added = table.add(proposal.id(), late, now);
        if (first) {
            tell(proposal, file);
        }
        if (added) {
            publish(first ? "finding-proposal.opened" : "finding-proposal.extended", proposal, late, file);
        }
    }

    /** A corrective action that a proposal opened, or one that goes on with such a one. */
    private boolean bornOfLateness(CaseFile file) {
        CaseFile one = file;
        while (!table.opened(one.id())) {
            if (one.reopensCaseId() == null) {
                return false;
            }
            one = cases.get(one.reopensCaseId());
        }
        return true;
    }

    private void tell(ProposalRow proposal, CaseFile file) {
        List<UUID> deciders = units.upwards(proposal.unitId()).stream()
                .map(unit -> roles.holdersAt(DECIDER, unit))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!deciders.isEmpty()) {
            String task = types.version(file.typeVersion()).stepTitle(proposal.step());
            notices.tell(new Notice(
                    "finding.proposed", Set.copyOf(deciders), null, null, "/findings", false, "finding-proposal",
                    Map.of("task", task, "caseNumber", file.number())));
        }
    }

    private void publish(String action, ProposalRow proposal, GreatLateness late, CaseFile file) {
        events.publishEvent(new AuditableEvent(
                action, "finding-proposal", proposal.id(), proposal.step() + " " + proposal.quarter(), file.id(), proposal.unitId(),
                Map.of("step", late.step(), "item", late.itemId().toString(), "level", late.level(), "quarter", proposal.quarter())));
        events.publishEvent(new LiveHint("escalations", proposal.id()));
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
