package org.perennial.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseType;
import org.perennial.process.FormChecker.Answer;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Hashes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The row of a submission. Its hash covers what was said, by whom, for whom, when and on which form (docs/records.md). */
@Entity
@Immutable
@Table(name = "case_submission")
class SubmissionRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Id
    private UUID id;

    private UUID caseId;
    private @Nullable UUID itemId;
    private String stepKey;
    private UUID typeVersionId;
    private String formId;
    private UUID personId;
    private @Nullable UUID onBehalfOf;
    private Instant submittedAt;
    private int attempt;
    private String itemFacts;
    private String data;
    private String hash;

    protected SubmissionRecord() {}

    static SubmissionRecord of(
            Submission submission, @Nullable UUID onBehalfOf, @Nullable UUID itemId, UUID typeVersionId, String formId) {
        SubmissionRecord row = new SubmissionRecord();
        row.id = submission.id();
        row.caseId = submission.caseId();
        row.itemId = itemId;
        row.stepKey = submission.stepKey();
        row.typeVersionId = typeVersionId;
        row.formId = formId;
        row.personId = submission.personId();
        row.onBehalfOf = onBehalfOf;
        row.submittedAt = submission.at();
        row.attempt = submission.attempt();
        row.itemFacts = CanonicalJson.of(submission.itemFacts());
        row.data = CanonicalJson.of(submission.data());
        row.hash = Hashes.sha256Hex(row.hashed());
        return row;
    }

    /** What the hash is computed over; also used to compute it again. */
    Map<String, Object> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("v", 1);
        canonical.put("id", id.toString());
        canonical.put("case", caseId.toString());
        canonical.put("step", stepKey);
        canonical.put("typeVersion", typeVersionId.toString());
        canonical.put("form", formId);
        canonical.put("person", personId.toString());
        canonical.put("onBehalfOf", onBehalfOf == null ? null : onBehalfOf.toString());
        canonical.put("at", submittedAt.toString());
        canonical.put("attempt", attempt);
        canonical.put("facts", JSON.readValue(itemFacts, OBJECT));
        canonical.put("data", data());
        return canonical;
    }

    /** The text the hash is computed over. */
    String hashed() {
        return CanonicalJson.of(canonical());
    }

    Map<String, Object> data() {
        return JSON.readValue(data, OBJECT);
    }

    String hash() {
        return hash;
    }

    UUID typeVersionId() {
        return typeVersionId;
    }

    String formId() {
        return formId;
    }

    SubmissionView view(CaseType type, List<Answer> answers) {
        return new SubmissionView(
                id, stepKey, type.stepTitle(stepKey), personId, onBehalfOf, submittedAt, attempt, hash, answers);
    }
}
