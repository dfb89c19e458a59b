package org.perennial.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, lists and gives out evidence. It is readable by whoever may read its case. */
@Service
public class Evidences {

    private final CaseGate cases;
    private final CurrentPerson current;
    private final Spool spool;
    private final FileCheck fileCheck;
    private final EvidenceDesk desk;
    private final EvidenceList list;
    private final EvidenceStore store;
    private final People people;
    private final EvidenceSettings settings;

    Evidences(
            CaseGate cases,
            CurrentPerson current,
            Spool spool,
            FileCheck fileCheck,
            EvidenceDesk desk,
            EvidenceList list,
            EvidenceStore store,
            People people,
            EvidenceSettings settings) {
        this.cases = cases;
        this.current = current;
        this.spool = spool;
        this.fileCheck = fileCheck;
        this.desk = desk;
        this.list = list;
        this.store = store;
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
        UUID person = current.id();
        CaseGate.Place place = cases.requireAddable(said.caseId(), said.itemId());
        Checked checked = Checked.of(said, desk.today(place));
        try (Spooled file = spool.receive(bytes)) {
            Checked typed = checked.as(fileCheck.mediaType(checked.fileName(), said.declaredType(), file));
            return view(record(place, typed, file, person));
        }
    }

    /** @throws Problem 404 {@code evidence.not-found}, also where its case is not readable */
    public Evidence get(UUID id) {
        return view(readable(id));
    }

    /**
     * The evidence and its bytes.
     *
     * @throws Problem 404 {@code evidence.not-found}, also where its case is not readable
     */
    public Download content(UUID id) {
        Evidence evidence = view(readable(id));
        return new Download(evidence, out -> store.copyTo(evidence.sha256(), out));
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
        List<EvidenceRow> rows = list.page(filter, cursor, limit + 1);
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(EvidenceRow::collectorId).distinct().toList());
        return Page.of(rows, limit, row -> row.view(name(row, names)), EvidenceList::cursor);
    }

    /** All evidence of a case, oldest first; for rules, whoever acts. */
    public List<Evidence> ofCase(UUID caseId) {
        List<EvidenceRow> rows = list.ofCase(caseId);
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(EvidenceRow::collectorId).distinct().toList());
        return rows.stream().map(row -> row.view(name(row, names))).toList();
    }

    /** Bytes of the largest file that is taken. */
    public long maxBytes() {
        return settings.maxSize().toBytes();
    }

    /** Two people may send the same new content at the same moment: the later one finds it kept and tries again. */
    private EvidenceRow record(CaseGate.Place place, Checked said, Spooled file, UUID person) {
        try {
            return desk.record(place, said, file, person);
        } catch (DuplicateKeyException keptMeanwhile) {
            return desk.record(place, said, file, person);
        }
    }

    private EvidenceRow readable(UUID id) {
        EvidenceRow row = list.find(id).orElseThrow(() -> Problem.notFound("evidence"));
        return Optional.of(row).filter(found -> cases.readable(found.caseId())).orElseThrow(() -> Problem.notFound("evidence"));
    }

    private Evidence view(EvidenceRow row) {
        return row.view(name(row, people.refs(List.of(row.collectorId()))));
    }

    private static PersonRef name(EvidenceRow row, Map<UUID, PersonRef> names) {
        return names.getOrDefault(row.collectorId(), new PersonRef(row.collectorId(), row.collectorId().toString()));
    }
}
