package org.perennial.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.CurrentToken;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** What the current person may do with pieces of evidence that they may read. */
@Component
class Privileges {

    static final List<String> READER = List.of("download");

    private final CaseGate cases;
    private final Independence independence;
    private final Access access;
    private final CurrentPerson current;

    Privileges(CaseGate cases, Independence independence, Access access, CurrentPerson current) {
        this.cases = cases;
        this.independence = independence;
        this.access = access;
        this.current = current;
    }

    /**
     * What a case holds is replaced by those who have a part in it; of a control's, where nobody's case watches, by who collected it
     * or by who may judge it.
     *
     * @throws Problem 403 {@code evidence.not-collector}
     */
    void requireReplacing(EvidenceRow row) {
        if (!mayReplace(row, current.id(), access.units(Capability.JUDGE_EVIDENCE))) {
            throw Problem.forbidden("evidence.not-collector", "Evidence of a control is replaced by who collected it, or by who may judge it.");
        }
    }

    private static boolean mayReplace(EvidenceRow row, UUID personId, Set<UUID> judging) {
        return row.caseId() != null || row.collectorId().equals(personId) || judging.contains(row.unitId());
    }

    /** Asks once for all of these rows. */
    Function<EvidenceRow, List<String>> of(Collection<EvidenceRow> rows) {
        if (CurrentToken.find().isPresent() || CurrentGuest.is() || current.find().isEmpty()) {
            return row -> READER;
        }
        UUID me = current.id();
        Set<UUID> sealed = cases.sealedAmong(
                rows.stream().map(EvidenceRow::caseId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<UUID> units = access.units(Capability.JUDGE_EVIDENCE);
        Set<UUID> barred = independence.notToJudge(
                me, rows.stream().map(EvidenceRow::collectorId).collect(Collectors.toSet())).keySet();
        return row -> {
            List<String> actions = new ArrayList<>(READER);
            if (row.status() != EvidenceStatus.SUPERSEDED && !sealed.contains(row.caseId())) {
                if (mayReplace(row, me, units)) {
                    actions.add("supersede");
                }
                if (units.contains(row.unitId()) && !barred.contains(row.collectorId())) {
                    actions.add("decide");
                }
            }
            return actions;
        };
    }
}
