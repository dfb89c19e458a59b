package org.perennial.evidence;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseItems;
import org.perennial.cases.Cases;
import org.perennial.cases.GuestReading;
import org.perennial.cases.ReadableCases;
import org.perennial.cases.ReadableEvidence;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What evidence asks of cases: who may read, who may add, and where it belongs. */
@Component
class CaseGate {

    static final String CONTROL_UNIT = "control-unit";

    private final Cases cases;
    private final ObjectProvider<CaseItems> items;
    private final ObjectProvider<ControlLookup> controls;
    private final ObjectProvider<EvidenceList> rows;
    private final ObjectProvider<GuestReading> given;
    private final ReadableEvidence readableEvidence;
    private final CurrentPerson current;

    CaseGate(
            Cases cases,
            ObjectProvider<CaseItems> items,
            ObjectProvider<ControlLookup> controls,
            ObjectProvider<EvidenceList> rows,
            ObjectProvider<GuestReading> given,
            ReadableEvidence readableEvidence,
            CurrentPerson current) {
        this.cases = cases;
        this.items = items;
        this.controls = controls;
        this.rows = rows;
        this.given = given;
        this.readableEvidence = readableEvidence;
        this.current = current;
    }

    /** @throws Problem 404 {@code case.not-found} */
    void requireReadable(UUID caseId) {
        cases.requireReadable(caseId);
    }

    /** Whether the current person may read the evidence: its case, or without one the cases of its unit; a guest what they were given. */
    boolean readable(EvidenceRow row) {
        return CurrentGuest.is()
                ? given.stream().anyMatch(gift -> gift.mayReadEvidence(current.id(), row.id()))
                : readable(row, current.id());
    }

    boolean readable(UUID caseId, UUID personId) {
        return cases.readable(caseId, personId);
    }

    /** The same for somebody else, who is no guest. */
    boolean readable(EvidenceRow row, UUID personId) {
        UUID caseId = row.caseId();
        return caseId == null ? cases.readableBy(personId).units().contains(row.unitId()) : readable(caseId, personId);
    }

    /** Until the transaction ends, no task opens that would wait for evidence of this control unseen. */
    void holdControl(UUID controlUnitId) {
        controls.forEach(known -> known.hold(controlUnitId));
    }

    /** Those of these cases in which nothing may change any more. */
    Set<UUID> sealedAmong(Set<UUID> caseIds) {
        return cases.byId(caseIds).values().stream()
                .filter(file -> file.sealHash() != null)
                .map(CaseFile::id)
                .collect(Collectors.toSet());
    }

    /** Writes down that a guest read it. */
    void read(EvidenceRow row) {
        UUID caseId = row.caseId();
        if (CurrentGuest.is() && caseId != null) {
            given.forEach(gift -> gift.evidenceRead(row.id(), row.title(), caseId, row.unitId()));
        }
    }

    /** Which evidence the current person may read. */
    ReadableEvidence.Condition condition() {
        return readableEvidence.of(current.id());
    }

    /** Which cases the current person may read. */
    private ReadableCases readable() {
        return cases.readableBy(current.id());
    }

    /**
     * Where evidence belongs by what is said of it: the evidence it supersedes, the case it names, or the control.
     *
     * @throws Problem 409 {@code evidence.superseded}; as {@link #requireAddable}; 400 {@code validation.failed} where neither is named, or there is no such control in
     *     the unit for the current person
     */
    Place place(NewEvidence said, Delivery how) {
        if (said.supersedes() != null) {
            return placeOfOlder(said, said.supersedes());
        }
        if (said.caseId() != null) {
            return requireAddable(said.caseId(), said.itemId());
        }
        if (how.control() == null && how.unit() == null) {
            throw Problem.invalid("/caseId", "value.required", "Say which case it belongs to.");
        }
        Violations missing = new Violations();
        missing.addIf(how.control() == null, "/control", "value.required", "Give the code of the control.");
        missing.addIf(how.unit() == null, "/unit", "value.required", "Give the code of the business unit.");
        missing.throwIfAny();
        return controls.stream()
                .flatMap(known -> known.find(String.valueOf(how.control()), String.valueOf(how.unit())).stream())
                .filter(known -> readable().units().contains(known.unitId()))
                .findFirst()
                .map(known -> new Place(null, null, null, known.unitId(), known.controlUnitId(), null))
                .orElseThrow(() -> Problem.invalid(
                        "/control", "control-unit.unknown", "There is no such control in this unit, or it is not yours to see."));
    }

    /** After how many days evidence of the place's control goes stale; null where it is about none. */
    @Nullable Integer cycleDays(Place place) {
        UUID controlUnitId = place.controlUnitId();
        return controlUnitId == null
                ? null
                : controls.stream().flatMap(known -> known.get(controlUnitId).stream()).map(ControlLookup.Known::cycleDays).findFirst()
                        .orElse(null);
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
        return new Place(
                caseId, itemId, step, file.unitId(), CONTROL_UNIT.equals(file.subjectKind()) ? file.subjectId() : null, null);
    }

    /** A newer version belongs where the older one does; in its case it may come with another task. */
    private Place placeOfOlder(NewEvidence said, UUID older) {
        EvidenceRow row = rows.getObject().find(older)
                .filter(this::readable)
                .orElseThrow(() -> Problem.invalid("/supersedes", "evidence.unknown", "There is no such evidence, or it is not yours to see."));
        if (said.caseId() != null && !said.caseId().equals(row.caseId())) {
            throw Problem.invalid("/supersedes", "evidence.not-of-case", "A newer version belongs to the case of the older one.");
        }
        row.standing().requireCurrent();
        Place place = row.place();
        if (place.caseId() != null) {
            Place now = requireAddable(place.caseId(), said.itemId());
            place = said.itemId() == null ? place : now;
        }
        return place.superseding(older);
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

    /**
     * @param caseId null for evidence of a control that no case asked for
     * @param step key of the item's step; null for the case as a whole
     * @param supersedes the evidence whose place is taken; null for something new
     */
    record Place(
            @Nullable UUID caseId,
            @Nullable UUID itemId,
            @Nullable String step,
            UUID unitId,
            @Nullable UUID controlUnitId,
            @Nullable UUID supersedes) {

        /** The same, in a task of a case. */
        Place in(UUID inCase, UUID forItem, String ofStep) {
            return new Place(inCase, forItem, ofStep, unitId, controlUnitId, supersedes);
        }

        Place superseding(UUID older) {
            return new Place(caseId, itemId, step, unitId, controlUnitId, older);
        }
    }
}
