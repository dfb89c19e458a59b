package org.perennial.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.process.FormChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All of a case's record with the texts its hashes are computed over, so that strangers can compute them again (docs/records.md). */
@Component
@Transactional(readOnly = true)
public class CaseCopies {

    private final SubmissionRecords submissions;
    private final ObjectProvider<SealedPart> parts;
    private final Cases cases;
    private final CaseTypes types;
    private final FormChecker forms;
    private final JdbcClient jdbc;

    CaseCopies(
            SubmissionRecords submissions,
            ObjectProvider<SealedPart> parts,
            Cases cases,
            CaseTypes types,
            FormChecker forms,
            JdbcClient jdbc) {
        this.submissions = submissions;
        this.parts = parts;
        this.cases = cases;
        this.types = types;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** @param seal null while the case is not sealed */
    public record Copy(List<Handed> submissions, @Nullable Seal seal, List<Link> links) {}

    /** @param hashed canonical text that has the submission's hash */
    public record Handed(SubmissionView view, String hashed) {}

    /**
     * @param content canonical text that has the hash
     * @param parts by name the texts whose digests stand in the content, as they are now
     */
    public record Seal(String content, String hash, Map<String, List<String>> parts) {}

    /** @param direction whether the other case is this one's PARENT or CHILD */
    public record Link(CaseFile other, String kind, String direction) {}

    /** A copy, whoever asks. */
    public Copy of(CaseFile file) {
        CaseType type = types.version(file.typeVersion());
        // First, because nothing is handed in behind a seal: what is read after it is what it names.
        Seal seal = seal(file.id());
        List<Handed> handed = submissions.findByCaseIdOrderBySubmittedAtAscIdAsc(file.id()).stream()
                .map(row -> new Handed(
                        row.view(type, forms.answers(types.form(row.typeVersionId(), row.formId()).orElseThrow(), row.data())),
                        row.hashed()))
                .toList();
        return new Copy(handed, seal, links(file.id()));
    }

    private @Nullable Seal seal(UUID caseId) {
        return jdbc.sql("select content, hash from case_seal where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Seal(row.getString(1), row.getString(2), texts(caseId)))
                .optional()
                .orElse(null);
    }

    private Map<String, List<String>> texts(UUID caseId) {
        Map<String, List<String>> texts = new TreeMap<>();
        parts.forEach(part -> texts.put(part.name(), part.texts(caseId)));
        return texts;
    }

    private List<Link> links(UUID caseId) {
        record Row(UUID other, String kind, String direction) {}
        List<Row> rows = jdbc.sql("select child_id, kind, 'CHILD' from case_link where parent_id = :id"
                        + " union all select parent_id, kind, 'PARENT' from case_link where child_id = :id order by 1")
                .param("id", caseId)
                .query((row, number) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        Map<UUID, CaseFile> others = cases.byId(rows.stream().map(Row::other).toList());
        return rows.stream()
                .filter(row -> others.containsKey(row.other()))
                .map(row -> new Link(others.get(row.other()), row.kind(), row.direction()))
                .toList();
    }
}
