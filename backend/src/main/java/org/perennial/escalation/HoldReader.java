package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds as one person reads them. */
@Service
@Transactional(readOnly = true)
public class HoldReader {

    private final HoldRecords records;
    private final Holds holds;
    private final Cases cases;
    private final Deciders deciders;
    private final Names names;
    private final Clock clock;

    HoldReader(HoldRecords records, Holds holds, Cases cases, Deciders deciders, Names names, Clock clock) {
        this.records = records;
        this.holds = holds;
        this.cases = cases;
        this.deciders = deciders;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The holds of a case, newest first.
     *
     * @param allowedActions {@code ask} or nothing
     */
    public record CaseHolds(List<HoldView> items, List<String> allowedActions) {}

    /** @throws org.perennial.shared.Problem 404 {@code case.not-found} when there is none or it is not the reader's to see */
    public CaseHolds ofCase(UUID caseId) {
        CaseFile file = cases.requireReadable(caseId);
        List<HoldView> found = records.findByCaseIdOrderByAskedAtDescIdDesc(caseId).stream()
                .map(hold -> view(hold, file))
                .toList();
        boolean free = found.stream().noneMatch(hold -> hold.state().equals("ASKED") || hold.state().equals("RUNNING"));
        return new CaseHolds(found, free && holds.mayAsk(file) ? List.of("ask") : List.of());
    }

    /** The hold that runs or waits for its consent; the caller has checked that the reader sees the case. */
    Optional<HoldView> presentOf(UUID caseId) {
        Instant now = clock.instant();
        return records.findByCaseIdAndStateIn(caseId, Set.of(Hold.State.ASKED, Hold.State.RUNNING)).stream()
                .filter(hold -> hold.state(now) != Hold.State.OVER)
                .findFirst()
                .map(hold -> view(hold, cases.get(caseId)));
    }

    /** Holds whose consent is asked of the current person, longest waiting first. */
    public List<HoldView> askedOfMe() {
        Set<String> mine = deciders.mine();
        return mine.isEmpty()
                ? List.of()
                : records.findByAskedOfInAndStateOrderByAskedAtAscIdAsc(mine, Hold.State.ASKED).stream()
                        .filter(holds::mayDecide)
                        .map(hold -> view(hold, cases.get(hold.caseId())))
                        .toList();
    }

    private HoldView view(Hold hold, CaseFile file) {
        Hold.State state = hold.state(clock.instant());
        List<String> allowed = new ArrayList<>();
        if (state == Hold.State.ASKED && holds.mayDecide(hold)) {
            allowed.addAll(List.of("consent", "decline"));
        }
        if ((state == Hold.State.ASKED || state == Hold.State.RUNNING) && holds.mayEnd(hold, file)) {
            allowed.add("end");
        }
        return new HoldView(
                hold.id(), file.id(), file.number(), file.title(), state.name(), names.of(hold.askedBy()), hold.askedAt(),
                hold.untilOn(), hold.reason(), names.orNull(hold.decidedBy()), hold.decidedAt(), hold.decisionReason(),
                names.orNull(hold.endedBy()), hold.endedAt(), allowed);
    }
}
