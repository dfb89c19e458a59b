package org.perennial.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, lists and gives out evidence. It is readable by whoever may read its case. */
@Service
public class Evidences {

    private final CaseGate cases;
    private final EvidenceIntake intake;
    private final EvidenceList list;
    private final EvidenceStore store;
    private final Previews previews;
    private final Judging judging;
    private final Privileges privileges;
    private final People people;
    private final EvidenceSettings settings;

    Evidences(
            CaseGate cases,
            EvidenceIntake intake,
            EvidenceList list,
            EvidenceStore store,
            Previews previews,
            Judging judging,
            Privileges privileges,
            People people,
            EvidenceSettings settings) {
        this.cases = cases;
        this.intake = intake;
        this.list = list;
        this.store = store;
        this.previews = previews;
        this.judging = judging;
        this.privileges = privileges;
        this.people = people;
        this.settings = settings;
    }

    /**
     * Takes a file in for the current person. The bytes are received and checked before a transaction begins; afterwards all
     * of it is there or nothing.
     *
     * @throws Problem 404 {@code case.not-found}; 409 {@code case.sealed}; 400 {@code validation.failed}, {@code evidence.empty},
     *     {@code evidence.archive-refused}; 413 {@code evidence.too-large}; 415 {@code evidence.type-refused},
     *     {@code evidence.type-mismatch}; 507 {@code evidence.no-space}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Evidence add(NewEvidence said, InputStream bytes) {
        return deliver(said, Delivery.NONE, bytes);
    }

    /**
     * The same, by somebody who may name a control instead of a case; goes to the task that waits for exactly this, and completes it
     * where the case type says so. Sent again with the same key, it answers the first.
     *
     * @throws Problem as {@link #add}; 422 {@code idempotency.key-reused}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Evidence deliver(NewEvidence said, Delivery how, InputStream bytes) {
        EvidenceIntake.Taken taken = intake.take(said, how, bytes);
        return view(taken.row(), taken.delivered());
    }

    /** @throws Problem 404 {@code evidence.not-found}, also where its case is not readable */
    public Evidence get(UUID id) {
        return view(readable(id), null);
    }

    /**
     * Accepts or rejects it for the current person; what is rejected no longer counts where evidence is asked for.
     *
     * @param version the caller read
     * @throws Problem 404 {@code evidence.not-found}; 403 {@code capability.missing}, {@code separation.collector-is-not-tester}; 409
     *     {@code case.sealed}, {@code evidence.superseded}; 412 {@code version.stale}; 400 without status or reason
     */
    public Evidence decide(UUID id, long version, @Nullable EvidenceStatus status, @Nullable String reason) {
        readable(id);
        return view(judging.decide(id, version, status, reason), null);
    }

    /**
     * The evidence and its bytes.
     *
     * @throws Problem 404 {@code evidence.not-found}, also where its case is not readable
     */
    public Download content(UUID id) {
        Evidence evidence = view(readable(id), null);
        return new Download(evidence, out -> store.copyTo(evidence.sha256(), out));
    }

    /**
     * What of the file can be shown safely.
     *
     * @throws Problem 404 {@code evidence.not-found}; 500 {@code evidence.damaged}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Preview preview(UUID id) {
        return previews.of(get(id));
    }

    /**
     * Evidence of the cases the current person may read, newest first.
     *
     * @throws Problem 404 {@code case.not-found} where one case is asked for that is not readable
     */
    public Page<Evidence> find(EvidenceFilter filter, @Nullable String cursor, int limit) {
        if (filter.caseId() != null) {
            cases.requireReadable(filter.caseId());
        }
        Page<EvidenceRow> page = Page.of(list.page(filter, cursor, limit + 1), limit, Function.identity(), EvidenceList::cursor);
        List<EvidenceRow> rows = page.items();
        Map<UUID, PersonRef> names = names(rows);
        Function<EvidenceRow, List<String>> allowed = privileges.of(rows);
        return new Page<>(rows.stream().map(row -> row.view(names, allowed.apply(row), null)).toList(), page.nextCursor());
    }

    /** All evidence of a case, oldest first; for rules, whoever acts. */
    public List<Evidence> ofCase(UUID caseId) {
        List<EvidenceRow> rows = list.ofCase(caseId);
        Map<UUID, PersonRef> names = names(rows);
        return rows.stream().map(row -> row.view(names, Privileges.READER, null)).toList();
    }

    /** Bytes of the largest file that is taken. */
    public long maxBytes() {
        return settings.maxSize().toBytes();
    }

    private EvidenceRow readable(UUID id) {
        EvidenceRow row = list.find(id).orElseThrow(() -> Problem.notFound("evidence"));
        EvidenceRow mine = Optional.of(row).filter(found -> cases.readable(found)).orElseThrow(() -> Problem.notFound("evidence"));
        cases.read(mine);
        return mine;
    }

    private Evidence view(EvidenceRow row, @Nullable Delivered delivered) {
        return row.view(names(List.of(row)), privileges.of(List.of(row)).apply(row), delivered);
    }

    private Map<UUID, PersonRef> names(List<EvidenceRow> rows) {
        return people.refs(rows.stream().flatMap(EvidenceRow::people).distinct().toList());
    }
}
