package org.perennial.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that ended is sealed, its seal is an entry of the trail, and nothing of it changes any more. */
@ApiTest
class SealedCaseApiTests {

    /** Told, not kept: neither is part of the record. */
    private static final List<String> NOT_RECORDS = List.of("audit_entry", "notification");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private UUID caseId;

    @BeforeEach
    void sealsACase() {
        people = organisations.fresh();
        people.appointLeaders();
        caseId = story.registered(people);
    }

    @Test
    void writesTheSealIntoTheTrail() {
        story.contain(people, caseId);
        story.item(people, caseId, "analyseCause");
        withdraw().expect(200);

        String seal = people.signedInAs("isms").get("/api/cases/" + caseId).text("/seal/hash");
        ApiResponse entries = people.signedInAs("auditor").get("/api/trail?action=case.sealed&case=" + caseId).expect(200);

        assertThat(entries.json().get("items")).hasSize(1);
        assertThat(entries.text("/items/0/payload/seal")).isEqualTo(seal);
        String content = jdbc.sql("select content from case_seal where case_id = ?").param(caseId).query(String.class).single();
        assertThat(org.perennial.shared.Hashes.sha256Hex(content)).isEqualTo(seal);
    }

    @Test
    void refusesEveryOperationOnAWithdrawnCase() {
        story.contain(people, caseId);
        String item = story.item(people, caseId, "analyseCause").get("id").asString();
        Left left = leaveOpen(item, "control_owner");
        withdraw().expect(200);

        refusesAll(item, "control_owner", left);
    }

    @Test
    void refusesEveryOperationOnACaseClosedAsVerified() {
        String item = story.readyToClose(people, caseId);
        Left left = leaveOpen(item, "isms");
        story.close(people, caseId);

        refusesAll(item, "isms", left);
        people.signedInAs("isms").post("/api/cases/" + caseId + "/actions/reopen", Map.of("reason", "It came back")).expect(201);
    }

    /** What was asked and not answered when the case ended. */
    private record Left(UUID evidence, Open question, Open extension, Open hold) {}

    /** @param askedOf who has to answer */
    private record Open(UUID id, ApiClient askedOf) {}

    private Left leaveOpen(String item, String holder) {
        ApiClient asking = people.signedInAs(holder);
        String ofItem = "/api/inbox/items/" + item;
        String until = story.today().plusDays(60).toString();
        asking.post(ofItem + "/actions/claim", Map.of()).expect(200);
        asking.put(ofItem + "/draft", Map.of("data", Map.of("conclusion", "Begun"))).expect(200);
        UUID evidence = story.evidence(people, caseId, "control_owner", "DESIGN");
        asking.post(ofItem + "/questions", Map.of("text", "Why?", "to", people.person("risk_owner"))).expect(201);
        asking.post(ofItem + "/extension-requests", Map.of("reason", "More", "until", until)).expect(201);
        asking.post("/api/cases/" + caseId + "/holds", Map.of("reason", "Wait", "until", until)).expect(201);
        return new Left(evidence, open("item_question"), open("extension"), open("case_hold"));
    }

    private Open open(String table) {
        return jdbc.sql("select id, asked_of from " + table + " where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Open(row.getObject(1, UUID.class), people.signedInAs(keyOf(row.getString(2)))))
                .single();
    }

    /** Of a person, or of a role written {@code R:bu_head@unit}: people are called by their role here. */
    private String keyOf(String asked) {
        return asked.startsWith("R:")
                ? asked.substring(2, asked.indexOf('@'))
                : Stream.of("bu_head", "risk_owner").filter(key -> people.person(key).toString().equals(asked)).findFirst().orElseThrow();
    }

    private void refusesAll(String item, String holder, Left left) {
        Map<String, List<Map<String, Object>>> before = records();
        Map<String, String> said = new TreeMap<>();
        operations(item, holder, left).forEach((name, operation) -> {
            ApiResponse answer = operation.get();
            said.put(name, answer.status() + " " + (answer.status() == 204 ? "" : answer.text("/code")));
        });
        assertThat(said).as("%s", said).allSatisfy((name, words) -> assertThat(words).as(name).startsWith("409 "));
        assertThat(records()).isEqualTo(before);
    }

    private Map<String, Supplier<ApiResponse>> operations(String item, String holder, Left left) {
        ApiClient isms = people.signedInAs("isms");
        ApiClient owner = people.signedInAs(holder);
        String until = story.today().plusDays(40).toString();
        String ofCase = "/api/cases/" + caseId;
        String ofItem = "/api/inbox/items/" + item;
        Map<String, Supplier<ApiResponse>> all = new LinkedHashMap<>();
        all.put("withdraw", this::withdraw);
        all.put("comment on the case", () -> isms.post(ofCase + "/comments", Map.of("text", "Late thought")));
        all.put("hold", () -> owner.post(ofCase + "/holds", Map.of("reason", "Wait", "until", until)));
        all.put("add evidence", () -> owner.upload("/api/evidence", "late.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Map.of(
                "caseId", caseId.toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT",
                "periodFrom", story.today().toString(), "periodTo", story.today().toString(), "title", "Late")));
        all.put("claim", () -> owner.post(ofItem + "/actions/claim", Map.of()));
        all.put("release", () -> owner.post(ofItem + "/actions/release", Map.of()));
        Map<String, Object> another = Map.of("personId", people.person("risk_owner"), "reason", "Better");
        all.put("reassign", () -> isms.post(ofItem + "/actions/reassign", another));
        all.put("staff", () -> isms.post(ofItem + "/actions/staff", another));
        all.put("comment on the task", () -> owner.post(ofItem + "/comments", Map.of("text", "Late thought")));
        all.put("complete", () -> owner.put(ofItem + "/completion", Map.of("data", Map.of())));
        all.put("save a draft", () -> owner.put(ofItem + "/draft", Map.of("data", Map.of("cause", "Late"))));
        all.put("ask for more time", () -> owner.post(ofItem + "/extension-requests", Map.of("reason", "More", "until", until)));
        all.put("give more time", () -> isms.post(ofItem + "/extensions", Map.of("reason", "More", "until", until)));
        all.put("accept lateness", () -> isms.post(ofItem + "/lateness-acceptances", Map.of("reason", "Known", "until", until)));
        all.put("nudge", () -> isms.post(ofItem + "/nudges", Map.of("message", "Please")));
        all.put("ask a colleague", () -> owner.post(ofItem + "/questions", Map.of("text", "Why?", "to", people.person("risk_owner"))));
        all.put("discard the draft", () -> owner.delete(ofItem + "/draft"));
        all.put("answer a question", () -> left.question().askedOf().post("/api/questions/" + left.question().id() + "/answer", Map.of("text", "Because")));
        Map<String, Object> granted = Map.of("granted", true, "reason", "Fine");
        all.put("decide about more time", () -> left.extension().askedOf().post("/api/extension-requests/" + left.extension().id() + "/decision", granted));
        all.put("consent to a hold", () -> left.hold().askedOf().post("/api/holds/" + left.hold().id() + "/consent", Map.of()));
        all.put("decline a hold", () -> left.hold().askedOf().post("/api/holds/" + left.hold().id() + "/decline", Map.of("reason", "No")));
        all.put("end a hold", () -> owner.post("/api/holds/" + left.hold().id() + "/end", Map.of()));
        ApiClient verifier = people.signedInAs("verifier");
        String decision = "/api/evidence/" + left.evidence() + "/decision";
        all.put("reject evidence", () -> verifier.put(decision, Map.of("status", "REJECTED", "reason", "No"), 0));
        all.put("accept evidence", () -> verifier.put(decision, Map.of("status", "ACCEPTED", "reason", "Yes"), 0));
        all.put("replace evidence", () -> people.signedInAs("control_owner").upload(
                "/api/evidence", "late.csv", "text/csv", "a,b\n1,3\n".getBytes(StandardCharsets.UTF_8), Map.of(
                        "supersedes", left.evidence().toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT")));
        all.put("take over", () -> isms.post(ofItem + "/take-over", Map.of("reason", "Mine")));
        return all;
    }

    private ApiResponse withdraw() {
        return people.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice"));
    }

    /** Every row that belongs to the case, of all modules. */
    private Map<String, List<Map<String, Object>>> records() {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.columns where column_name = 'case_id' and table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !NOT_RECORDS.contains(table))
                .forEach(table -> rows.put(table, rows("select * from " + table + " where case_id = ?")));
        rows.put("case_record", rows("select * from case_record where id = ?"));
        assertThat(rows).containsKeys("case_seal", "case_submission");
        return rows;
    }

    /** A table gives its rows in whatever order it holds them. */
    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param(caseId).query().listOfRows().stream().sorted(Comparator.comparing(Map::toString)).toList();
    }
}
