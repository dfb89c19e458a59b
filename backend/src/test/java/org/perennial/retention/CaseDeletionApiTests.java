package org.perennial.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.TrailBundle;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is left of a case that two people deleted: a tombstone, a trail that verifies, and not a row more. */
@ApiTest
@Tag("both")
class CaseDeletionApiTests {

    /** Where ids of a deleted case may still stand: the trail, the list it stood on, its tombstone, and answers kept for a day. */
    private static final Set<String> MAY_KNOW =
            Set.of("audit_entry", "audit_payload", "case_tombstone", "deletion_run_case", "idempotency_key", "live_hint", "spring_session_attributes");

    @TempDir
    private Path directory;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private RetentionFixture keep;

    @BeforeEach
    void ownOrganisation() {
        people = organisations.fresh();
        people.appointLeaders();
        keep = new RetentionFixture(people, story, jdbc);
    }

    @Test
    void deletesEveryRowOfACaseWhoseTimeIsOver() throws IOException {
        UUID id = busyCase();
        List<UUID> known = idsOf(id);
        assertThat(known).hasSizeGreaterThan(8);
        assertThat(tablesWith(known)).contains("case_record", "work_item", "evidence", "case_submission", "corrective_action", "item_question");
        String digest = jdbc.sql("select sha256 from evidence where case_id = ?").param(id).query(String.class).single();
        String number = keep.as("isms").get("/api/cases/" + id).text("/number");

        story.forward(Duration.ofDays(6 * 366));
        UUID run = keep.proposed("isms");
        keep.approve("legal", run).expect(200);
        keep.work();
        assertThat(keep.as("isms").get("/api/retention/runs/" + run).expect(200).text("/state")).isEqualTo("DONE");

        assertThat(keep.state(run, id)).isEqualTo("DELETED");
        assertThat(tablesWith(known)).isSubsetOf(MAY_KNOW);
        assertThat(jdbc.sql("select distinct e.action from audit_entry e join audit_payload p on p.entry_id = e.id where p.content like ?")
                        .param("%" + id + "%")
                        .query(String.class)
                        .list())
                .isSubsetOf("case.deleted");
        assertThat(count("select count(*) from evidence_content where sha256 = ?", digest)).isZero();
        assertThat(count("select count(*) from evidence_chunk where sha256 = ?", digest)).isZero();
        assertThat(count("select count(*) from audit_payload where content like ?", "%billing system%" + people.unitId() + "%")).isZero();
        assertThat(count("select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id where e.case_id = ?"
                + " and e.action not in ('payload.erased', 'case.deleted') and p.content is not null", id)).isZero();

        keep.as("isms").get("/api/cases/" + id).expectProblem(410, "case.deleted");
        assertThat(keep.as("isms").get("/api/cases/" + id).text("/number")).isEqualTo(number);
        keep.as("stranger").get("/api/cases/" + id).expectProblem(404, "case.not-found");
        tombstone(id, run);
        verifies();
    }

    @Test
    void keepsBytesThatAnotherCaseHas() {
        UUID first = story.registered(people);
        UUID second = story.registered(people);
        String digest = upload(first);
        assertThat(upload(second)).isEqualTo(digest);
        keep.withdraw(first);
        keep.longAgo(first);

        UUID run = keep.proposed("isms");
        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(keep.state(run, first)).isEqualTo("DELETED");
        assertThat(count("select count(*) from evidence_chunk where sha256 = ?", digest)).isOne();
    }

    @Test
    void keepsNoCaseBecauseAnotherWasHandedTheSameAgain() {
        UUID control = story.control(people);
        UUID first = about(control);
        UUID second = about(control);
        upload(first, "a");
        upload(second, "b");
        upload(first, "b");
        upload(second, "a");
        assertThat(duplicates(first)).isOne();
        assertThat(duplicates(second)).isOne();
        keep.withdraw(first);
        keep.withdraw(second);
        keep.longAgo(first);

        UUID run = keep.proposed("isms");
        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(keep.state(run, first)).isEqualTo("DELETED");
        // The other case is sealed: what it says of its files stays as it was.
        assertThat(duplicates(second)).isOne();
    }

    @Test
    void leavesASampleThatCanStillBeDrawnAgain() {
        UUID id = story.registered(people);
        story.evidence(people, id, "control_owner", "DESIGN");
        UUID pack = keep.as("audit_pm").post("/api/audit-packs", Map.of(
                        "title", "Certification", "periodFrom", "2020-01-01", "periodTo", story.today().plusDays(1).toString(),
                        "unitIds", List.of(people.unitId())))
                .expect(201)
                .id();
        JsonNode cases = drawn(pack, "CASES");
        JsonNode files = drawn(pack, "EVIDENCE");
        keep.withdraw(id);
        keep.longAgo(id);
        jdbc.sql("update audit_pack set requested_at = ? where id = ?").params(java.time.OffsetDateTime.now().minusYears(20), pack).update();
        await().atMost(Duration.ofSeconds(60)).until(() -> keep.as("isms").get("/api/audit-packs/" + pack).text("/state").equals("DONE"));

        UUID run = keep.proposed("isms");
        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(keep.state(run, id)).isEqualTo("DELETED");
        JsonNode one = sample(cases).at("/items/0");
        assertThat(one.get("detail").isNull()).isTrue();
        assertThat(one.get("label")).isEqualTo(cases.at("/items/0/label"));
        assertThat(one.get("key")).isEqualTo(cases.at("/items/0/key"));
        JsonNode file = sample(files).at("/items/0");
        assertThat(file.get("label").isNull()).isTrue();
        assertThat(file.get("detail")).isEqualTo(files.at("/items/0/detail"));
        assertThat(keep.as("isms").get("/api/audit-samples/" + files.at("/sample/id").asString() + "/export?population=true").expect(200).body())
                .contains(file.get("recordId").asString())
                .doesNotContain("export.csv");
    }

    @Test
    void goesOnWhereAnotherNodeDiedAndDoesNothingTwice() {
        UUID first = keep.closedLongAgo();
        UUID second = keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        keep.approve("legal", run).expect(200);
        // As a node leaves it that died after the first of two transactions.
        keep.work();
        jdbc.sql("update deletion_run set state = 'APPROVED', ended_at = null where id = ?").param(run).update();
        jdbc.sql("update deletion_run_case set state = 'LISTED', done_at = null where run_id = ? and case_id = ?").params(run, first).update();

        keep.work();
        keep.work();

        assertThat(keep.state(run, first)).isEqualTo("DELETED");
        assertThat(keep.state(run, second)).isEqualTo("DELETED");
        assertThat(count("select count(*) from audit_entry where action = 'case.deleted' and case_id = ?", first)).isOne();
        assertThat(keep.as("isms").get("/api/retention/runs/" + run).text("/state")).isEqualTo("DONE");
    }

    /** A case with something of everything. */
    private UUID busyCase() {
        UUID id = story.registered(people);
        String item = story.item(people, id, "contain").get("id").asString();
        var owner = keep.as("control_owner");
        owner.put("/api/inbox/items/" + item + "/draft", Map.of("data", Map.of("correction", "Half a"))).expect(200);
        owner.post("/api/inbox/items/" + item + "/questions", Map.of("to", people.person("verifier"), "text", "Does it run?")).expect(201);
        owner.post("/api/inbox/items/" + item + "/extension-requests", Map.of(
                "until", story.today().plusDays(14).toString(), "reason", "The vendor answers on Monday.")).expect(201);
        keep.as("isms").post("/api/cases/" + id + "/comments", Map.of("text", "Seen.")).expect(201);
        owner.post("/api/cases/" + id + "/holds", Map.of("until", story.today().plusDays(7).toString(), "reason", "Closed.")).expect(201);
        keep.as("legal").post("/api/cases/" + id + "/legal-holds", Map.of("reason", "A claim.", "until", story.today().plusDays(3).toString())).expect(201);
        story.evidence(people, id, "control_owner", "DESIGN");
        story.forward(Duration.ofDays(20));
        keep.withdraw(id);
        return id;
    }

    /** A case against that control. */
    private UUID about(UUID controlUnit) {
        return keep.as("auditor")
                .post("/api/cases", Map.of("type", "corrective-action", "data", story.registration(people, controlUnit)))
                .expect(201)
                .id();
    }

    private long duplicates(UUID id) {
        return keep.as("isms").get("/api/evidence?case=" + id).expect(200).json().get("items").valueStream()
                .filter(piece -> piece.get("duplicate").asBoolean())
                .count();
    }

    private JsonNode drawn(UUID pack, String population) {
        return keep.as("audit_pm")
                .post("/api/audit-packs/" + pack + "/samples", Map.of("population", population, "size", 1))
                .expect(201)
                .json();
    }

    private JsonNode sample(JsonNode drawn) {
        return keep.as("isms").get("/api/audit-samples/" + drawn.at("/sample/id").asString()).expect(200).json();
    }

    private String upload(UUID id) {
        return upload(id, "the same for both");
    }

    private String upload(UUID id, String text) {
        byte[] same = (text + people.unitId()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return keep.as("control_owner").upload("/api/evidence", "same.txt", "text/plain", same, Map.of(
                        "caseId", id.toString(), "kind", "DESIGN", "source", "Directory", "method", "DOCUMENT", "title", "Same"))
                .expect(201)
                .text("/sha256");
    }

    private void tombstone(UUID id, UUID run) {
        JsonNode entry = keep.as("auditor").get("/api/trail?action=case.deleted&case=" + id).expect(200).json().at("/items/0/payload");
        assertThat(entry.get("proposedBy").asString()).isEqualTo(people.person("isms").toString());
        assertThat(entry.get("approvedBy").asString()).isEqualTo(people.person("legal").toString());
        assertThat(entry.get("list").asString()).isEqualTo(run.toString());
        assertThat(entry.get("rule").asString()).isEqualTo("6 years after it ended");
        assertThat(entry.get("seal").asString()).hasSize(64);
        assertThat(entry.get("files").asInt()).isOne();
        assertThat(entry.get("entriesErased").asInt()).isGreaterThan(5);
    }

    private void verifies() throws IOException {
        var auditor = keep.as("auditor");
        Path file = Files.write(directory.resolve("trail.zip"), auditor.get("/api/trail/bundle").expect(200).raw().body());
        Checkpoint held = Checkpoint.parse(auditor.get("/api/trail/checkpoints/latest").body());
        try (TrailBundle bundle = TrailBundle.open(file)) {
            TrailReport report = bundle.verify(bundle.keys(), List.of(held));
            assertThat(report.good()).as(report.findings().toString()).isTrue();
            assertThat(report.erased()).isPositive();
        }
        UUID begun = await().until(() -> auditor.post("/api/trail/verifications", Map.of()), answer -> answer.status() == 202).id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor.get("/api/trail/verifications/" + begun).text("/state"), state -> !state.equals("RUNNING"));
        assertThat(auditor.get("/api/trail/verifications/" + begun).text("/state")).isEqualTo("GOOD");
    }

    /** Ids of the case and of all rows that belong to it. */
    private List<UUID> idsOf(UUID id) {
        List<UUID> all = new ArrayList<>(List.of(id));
        for (String table : List.of("work_item", "evidence", "case_submission", "case_comment", "extension", "case_hold", "item_question", "legal_hold")) {
            all.addAll(jdbc.sql("select id from " + table + " where case_id = ?").param(id).query(UUID.class).list());
        }
        all.addAll(jdbc.sql("select finding_id from corrective_action where case_id = ?").param(id).query(UUID.class).list());
        return all;
    }

    /** Every table in which one of these ids stands in any column, as an id or as a text. */
    private List<String> tablesWith(List<UUID> ids) {
        record Column(String table, String name, boolean text) {}
        List<Column> columns = jdbc.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) in ('uuid', 'character varying', 'text')""")
                .query((row, number) -> new Column(row.getString(1), row.getString(2), !row.getString(3).equalsIgnoreCase("uuid")))
                .list();
        assertThat(columns).hasSizeGreaterThan(300);
        List<String> texts = ids.stream().map(UUID::toString).toList();
        return columns.stream()
                .filter(column -> jdbc.sql("select count(*) from " + column.table() + " where " + column.name()
                                        + (column.text() ? " in (:ids) or " + column.name() + " like :part" : " in (:ids)"))
                                .param("ids", column.text() ? texts : ids)
                                .param("part", "%" + texts.get(0) + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> column.table().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private long count(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Long.class).single();
    }
}
