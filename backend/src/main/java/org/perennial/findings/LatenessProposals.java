package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.perennial.shared.Together;
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

    /** Where lateness is counted together; sorted, so that two sweeps take the rows of proposals in one order. */
    private record Place(String caseType, String step, String name, String quarter) {

        String sortKey() {
            return caseType + "/" + step + "/" + name + "/" + quarter;
        }
    }

    @EventListener
    void on(GreatLateness late) {
        Together.later(LatenessProposals.class, late, this::propose);
    }

    private void propose(List<GreatLateness> all) {
        Map<UUID, CaseFile> files = cases.byId(all.stream().map(GreatLateness::caseId).collect(Collectors.toSet()));
        Set<UUID> born = files.values().stream().filter(this::bornOfLateness).map(CaseFile::id).collect(Collectors.toSet());
        Map<UUID, String> quarters = new HashMap<>();
        Map<Place, List<GreatLateness>> places = new TreeMap<>(Comparator.comparing(Place::sortKey));
        all.stream().filter(late -> !born.contains(late.caseId())).forEach(late -> {
            CaseFile file = files.get(late.caseId());
            UUID control = control(file);
            String quarter = quarters.computeIfAbsent(late.unitId(), unit -> quarter(days.today(unit)));
            String name = control == null ? "unit:" + late.unitId() : "control:" + control;
            places.computeIfAbsent(new Place(file.type(), late.step(), name, quarter), key -> new ArrayList<>()).add(late);
        });
        if (places.keySet().stream().anyMatch(place -> !table.known(place.caseType(), place.step(), place.name(), place.quarter()))) {
            table.lock();
        }
        places.forEach((place, late) -> propose(place, late, files));
    }

    private void propose(Place place, List<GreatLateness> late, Map<UUID, CaseFile> files) {
        Instant now = days.now();
        CaseFile first = files.get(late.get(0).caseId());
        Optional<ProposalRow> known = table.take(place.caseType(), place.step(), place.name(), place.quarter());
        ProposalRow proposal = known.orElseGet(() -> new ProposalRow(
                Ids.next(), place.caseType(), place.step(), control(first), late.get(0).unitId(), place.quarter(), late.get(0).level(),
                ProposalStatus.OPEN, now, null, null, null, null, null));
        if (known.isEmpty()) {
            table.insert(proposal, place.name());
            tell(proposal, first);
        }
        boolean opened = known.isEmpty();
        for (GreatLateness added : table.add(proposal.id(), late, now)) {
            publish(opened ? "finding-proposal.opened" : "finding-proposal.extended", proposal, added, files.get(added.caseId()));
            opened = false;
        }
    }

    private static @Nullable UUID control(CaseFile file) {
        return "control-unit".equals(file.subjectKind()) ? file.subjectId() : null;
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
