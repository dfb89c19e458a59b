package org.perennial.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseItems;
import org.perennial.cases.Cases;
import org.perennial.cases.ReadableCases;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What evidence asks of cases: who may read, who may add, and where it belongs. */
@Component
class CaseGate {

    private static final String CONTROL_UNIT = "control-unit";

    private final Cases cases;
    private final ObjectProvider<CaseItems> items;
    private final CurrentPerson current;

    CaseGate(Cases cases, ObjectProvider<CaseItems> items, CurrentPerson current) {
        this.cases = cases;
        this.items = items;
        this.current = current;
    }

    /** @throws Problem 404 {@code case.not-found} */
    void requireReadable(UUID caseId) {
        cases.requireReadable(caseId);
    }

    /** Whether the current person may read the case. */
    boolean readable(UUID caseId) {
        return cases.readable(caseId, current.id());
    }

    /** Which cases the current person may read. */
    ReadableCases readable() {
        return cases.readableBy(current.id());
    }

    /**
     * Insists that the current person may add evidence to the case now.
     *
     * @throws Problem 404 {@code case.not-found}; 403 {@code evidence.not-participant}; 409 {@code case.sealed}; 400 where the item
     *     is not one of the case
     */
    Place requireAddable(UUID caseId, @Nullable UUID itemId) {
        CaseFile file = cases.requireReadable(caseId);
        if (!cases.mayContribute(caseId, current.id())) {
            throw Problem.forbidden(
                    "evidence.not-participant", "Evidence is added by those who have a part in the case or hold a role in its unit.");
        }
        String step = itemId == null ? null : step(caseId, itemId);
        return new Place(caseId, itemId, step, file.unitId(), CONTROL_UNIT.equals(file.subjectKind()) ? file.subjectId() : null);
    }

    /**
     * Holds the case open until the transaction ends, so that nothing slips in beside the seal.
     *
     * @throws Problem 409 {@code case.sealed}
     */
    void holdOpen(UUID caseId) {
        cases.lock(caseId);
        cases.mayContribute(caseId, current.id());
    }

    private String step(UUID caseId, UUID itemId) {
        return items.stream()
                .flatMap(known -> known.stepOf(caseId, itemId).stream())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("/itemId", "item.not-of-case", "This is no task of the case."));
    }

    /** @param step key of the item's step; null for the case as a whole */
    record Place(UUID caseId, @Nullable UUID itemId, @Nullable String step, UUID unitId, @Nullable UUID controlUnitId) {}
}
