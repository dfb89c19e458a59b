package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evidence for those who take a copy of many cases at once; who may, is the caller's question. */
@Component
@Transactional(readOnly = true)
public class EvidenceArchive {

    private static final int PIECE = 500;

    private final EntityManager entities;
    private final EvidenceList list;
    private final EvidenceStore store;
    private final People people;

    EvidenceArchive(EntityManager entities, EvidenceList list, EvidenceStore store, People people) {
        this.entities = entities;
        this.list = list;
        this.store = store;
        this.people = people;
    }

    /** Ids of all evidence of these cases, by case; cases without any are left out. */
    public Map<UUID, List<UUID>> idsOf(List<UUID> caseIds) {
        Map<UUID, List<UUID>> byCase = new LinkedHashMap<>();
        for (int from = 0; from < caseIds.size(); from += PIECE) {
            Collection<UUID> piece = caseIds.subList(from, Math.min(from + PIECE, caseIds.size()));
            entities.createQuery("select e.caseId, e.id from EvidenceRow e where e.caseId in :cases order by e.caseId, e.id", Object[].class)
                    .setParameter("cases", piece)
                    .getResultList()
                    .forEach(row -> byCase.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add((UUID) row[1]));
        }
        return byCase;
    }

    /** All evidence of a case, oldest first. */
    public List<Evidence> of(UUID caseId) {
        List<EvidenceRow> rows = list.ofCase(caseId);
        Map<UUID, PersonRef> names = people.refs(rows.stream().flatMap(EvidenceRow::people).distinct().toList());
        return rows.stream().map(row -> row.view(names, Privileges.READER, null)).toList();
    }

    /**
     * Writes the bytes out and checks their digest on the way.
     *
     * @throws IOException when the receiver went away, or the content is missing or damaged
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copyTo(Evidence evidence, OutputStream out) throws IOException {
        store.copyTo(evidence.sha256(), out);
    }
}
