package org.perennial.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.audittrail.verify.TrailFinding;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.cases.CaseDeletion;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The file of a pack holds what was asked for, proves it, and runs nothing; whoever builds it may die. */
@ApiTest
@Tag("both")
class AuditPackFileApiTests {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u05D0";

    private final TestOrganisations organisations;
    private final CorrectiveActions story;
    private final JdbcClient database;
    private TestOrganisation people;

    @Autowired
    AuditPackFileApiTests(TestOrganisations organisations, CorrectiveActions story, JdbcClient database) {
        this.organisations = organisations;
        this.story = story;
        this.database = database;
    }

    @BeforeEach
    void ownPeople() {
        people = organisations.fresh();
    }

    @Test
    void provesAClosedCaseToAStranger() throws Exception {
        UUID closed = story.registered(people);
        story.readyToClose(people, closed);
        story.close(people, closed);
        ApiResponse pack = done(requested());
        byte[] bytes = downloaded(pack.id());

        assertThat(pack.text("/sha256")).isEqualTo(java.util.HexFormat.of().formatHex(Hashes.sha256().digest(bytes)));
        assertThat(pack.text("/size")).isEqualTo(String.valueOf(bytes.length));
        assertThat(pack.text("/casesDone")).isEqualTo("1");
        assertThat(pack.text("/filesDone")).isEqualTo(pack.text("/files"));
        PackFile file = new PackFile(bytes);
        assertThat(file.listed()).containsExactlyEntriesOf(file.computed());
        assertThat(List.copyOf(file.files.keySet())).last().isEqualTo("manifest.json");
        assertThat(CanonicalJson.of(file.json("manifest.json"))).isEqualTo(file.text("manifest.json"));
        JsonNode told = onlyCase(file);
        proves(told);
        assertThat(told.get("evidence")).hasSize(Integer.parseInt(pack.text("/files"))).allSatisfy(piece ->
                assertThat(file.computed().get(piece.get("path").asString())).isEqualTo(piece.get("sha256").asString()));
        assertThat(told.get("separation")).isNotEmpty().allSatisfy(pair -> assertThat(pair.get("kept").asBoolean()).isTrue());
        sealStandsInTheTrail(file, told);

        TrailReport clean = file.verify(entries -> entries);
        assertThat(clean.findings()).isEmpty();
        TrailReport changed = file.verify(entries -> entries.replaceFirst("case[.]sealed", "case.sealee"));
        assertThat(changed.first().orElseThrow().kind()).isEqualTo(TrailFinding.Kind.ENTRY_CHANGED);
        assertThat(actions(pack.id())).containsExactly("audit-pack.requested", "audit-pack.finished", "audit-pack.downloaded");
        assertThat(as("lead_auditor").post("/api/audit-packs/" + pack.id() + "/retry", Map.of()).expectProblem(409, "audit-pack.not-failed"))
                .isNotNull();
    }

    @Test
    void showsWhatIsHostileAsText() {
        Map<String, Object> registration = story.registration(people, story.control(people));
        registration.put("title", HOSTILE);
        UUID caseId = as("auditor").post("/api/cases", Map.of("type", "corrective-action", "data", registration)).expect(201).id();
        as("auditor").upload("/api/evidence", "../" + HOSTILE.replace("/", "") + ".csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                Map.of("caseId", caseId.toString(), "kind", "DESIGN", "source", HOSTILE, "method", "EXPORT", "title", HOSTILE,
                        "periodFrom", story.today().toString(), "periodTo", story.today().toString())).expect(201);
        PackFile file = new PackFile(downloaded(done(requested()).id()));

        assertThat(file.files.keySet()).allMatch(path -> path.matches("[A-Za-z0-9/._-]+") && !path.contains(".."));
        assertThat(file.below("files/")).singleElement().asString().endsWith(".csv");
        List<String> pages = file.files.keySet().stream().filter(path -> path.matches("(cases/.*)?index[.]html|.*[.]svg")).toList();
        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(file.text(page)).doesNotContain("<script", "alert(1)</script>"));
        assertThat(file.text("index.html")).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        JsonNode told = onlyCase(file);
        assertThat(told.at("/case/title").asString()).isEqualTo(HOSTILE);
        assertThat(told.at("/seal").isNull()).isTrue();
        assertThat(file.text(file.below("cases/").stream().filter(path -> path.endsWith(".svg")).findFirst().orElseThrow()))
                .contains("class=\"s here\"");
    }

    @Test
    void beginsAnewWhenTheBuilderDied() {
        story.registered(people);
        UUID pack = requested();
        done(pack);
        UUID dead = Ids.next();
        database.sql("delete from audit_pack_chunk where pack_id = ?").param(pack).update();
        database.sql("insert into audit_pack_chunk (pack_id, build_id, chunk_no, bytes) values (?, ?, 0, ?)")
                .params(pack, dead, new byte[] {1, 2, 3})
                .update();
        database.sql("update audit_pack set state = 'BUILDING', build_id = ?, builds = 1, sha256 = null, byte_size = null, lease_until = ? where id = ?")
                .params(dead, SystemTime.now().minusSeconds(1).atOffset(ZoneOffset.UTC), pack)
                .update();

        done(pack);

        PackFile file = new PackFile(downloaded(pack));
        assertThat(file.listed()).containsExactlyEntriesOf(file.computed());
        assertThat(database.sql("select count(distinct build_id) from audit_pack_chunk where pack_id = ?").param(pack).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void provesACaseThatClosedWhileThePackWaited() throws Exception {
        UUID caseId = story.registered(people);
        story.readyToClose(people, caseId);
        UUID pack = requested();
        done(pack);
        UUID late = story.evidence(people, caseId, "control_owner", "DESIGN");
        story.close(people, caseId);
        buildAgain(pack);

        PackFile file = new PackFile(downloaded(done(pack).id()));
        JsonNode told = onlyCase(file);
        proves(told);
        assertThat(told.get("evidence").valueStream().map(piece -> piece.get("id").asString())).contains(late.toString());
        assertThat(told.at("/case/state").asString()).isEqualTo("CLOSED");
        sealStandsInTheTrail(file, told);
        assertThat(file.verify(entries -> entries).findings()).isEmpty();
    }

    @Test
    void countsWhatIsInItWhereACaseIsGone() {
        story.registered(people);
        UUID gone = story.registered(people);
        UUID pack = requested();
        done(pack);
        database.sql("delete from audit_pack_case where pack_id = ? and case_id = ?").params(pack, gone).update();
        buildAgain(pack);

        PackFile file = new PackFile(downloaded(done(pack).id()));
        assertThat(file.json("manifest.json").at("/pack/cases").asInt()).isEqualTo(1);
        assertThat(file.json("manifest.json").at("/pack/asked").asInt()).isEqualTo(2);
        assertThat(file.json("manifest.json").at("/pack/gone")).isEmpty();
        assertThat(file.text("index.html")).contains("1</span> of the <span>2</span> cases that were asked for are not in it");
        assertThat(file.text("trail/entries.jsonl")).doesNotContain(gone.toString());
    }

    @Test
    void namesACaseThatWasDeletedSince(@Autowired CaseDeletion deletion, @Autowired TransactionTemplate transaction) throws Exception {
        UUID kept = story.registered(people);
        UUID gone = story.registered(people);
        String number = as("isms").get("/api/cases/" + gone).text("/number");
        UUID pack = requested();
        done(pack);
        story.item(people, gone, "contain");
        as("isms").post("/api/cases/" + gone + "/actions/withdraw", Map.of("reason", "Raised twice.")).expect(200);
        CaseDeletion.Order order =
                new CaseDeletion.Order("6 years after it ended", Ids.next(), people.person("isms"), people.person("legal"));
        transaction.executeWithoutResult(status -> deletion.delete(gone, order));
        buildAgain(pack);

        PackFile file = new PackFile(downloaded(done(pack).id()));
        JsonNode facts = file.json("manifest.json").get("pack");
        assertThat(facts.get("gone")).singleElement().satisfies(one -> {
            assertThat(one.get("number").asString()).isEqualTo(number);
            assertThat(one.get("reason").asString()).isEqualTo("Deleted by its retention rule: 6 years after it ended");
            assertThat(one.get("deletedAt").asString()).isNotBlank();
        });
        assertThat(facts.get("cases").asInt()).isEqualTo(1);
        assertThat(file.listed()).containsExactlyEntriesOf(file.computed());
        assertThat(file.text("index.html")).contains(number + "</td>", "6 years after it ended");
        assertThat(onlyCase(file).at("/case/id").asString()).isEqualTo(kept.toString());
        assertThat(file.verify(entries -> entries).findings()).isEmpty();
        as("audit_pm").delete("/api/audit-packs/" + pack).expect(200);
        assertThat(database.sql("select count(*) from audit_pack_gone_case where pack_id = ?").param(pack).query(Long.class).single()).isZero();
    }

    private void buildAgain(UUID pack) {
        database.sql("update audit_pack set state = 'BUILDING', builds = 1, sha256 = null, byte_size = null, lease_until = ? where id = ?")
                .params(SystemTime.now().minusSeconds(1).atOffset(ZoneOffset.UTC), pack)
                .update();
    }

    @Test
    void failsAfterThreeDeadBuildersAndIsRetried() {
        story.registered(people);
        UUID pack = requested();
        done(pack);
        database.sql("update audit_pack set state = 'BUILDING', builds = 3, lease_until = ? where id = ?")
                .params(SystemTime.now().minusSeconds(1).atOffset(ZoneOffset.UTC), pack)
                .update();

        ApiResponse failed = await().atMost(Duration.ofSeconds(30))
                .until(() -> as("isms").get("/api/audit-packs/" + pack).expect(200), now -> now.text("/state").equals("FAILED"));
        assertThat(failed.text("/failure")).contains("3 times");
        assertThat(failed.text("/failureCode")).isEqualTo("audit-pack.cut-off");
        assertThat(failed.json().get("allowedActions")).hasSize(1);
        as("isms").get("/api/audit-packs/" + pack + "/content").expectProblem(409, "audit-pack.not-ready");
        as("isms").post("/api/audit-packs/" + pack + "/retry", Map.of()).expect(200);
        assertThat(done(pack).text("/failureCode")).isNull();

        PackFile file = new PackFile(downloaded(done(pack).id()));
        assertThat(file.listed()).containsExactlyEntriesOf(file.computed());
        assertThat(actions(pack)).contains("audit-pack.failed", "audit-pack.retried");
    }

    @Test
    void saysWhichEvidenceItCouldNotPutIn() {
        UUID caseId = story.registered(people);
        UUID damaged = story.evidence(people, caseId, "control_owner", "DESIGN");
        UUID sound = story.evidence(people, caseId, "control_owner", "DESIGN");
        database.sql("update evidence_chunk set bytes = ? where sha256 = (select sha256 from evidence where id = ?)")
                .params(new byte[] {1}, damaged)
                .update();

        PackFile file = new PackFile(downloaded(done(requested()).id()));

        Map<String, JsonNode> pieces = new HashMap<>();
        onlyCase(file).get("evidence").forEach(piece -> pieces.put(piece.get("id").asString(), piece));
        assertThat(pieces.get(damaged.toString()).get("path").isNull()).isTrue();
        assertThat(pieces.get(damaged.toString()).get("reason").asString()).isNotBlank();
        assertThat(pieces.get(sound.toString()).get("path").asString()).startsWith("files/");
        assertThat(file.below("files/")).hasSize(1);
    }

    /** Each hash is that of the text beside it, and the seal names the submissions and the parts. */
    private static void proves(JsonNode told) {
        JsonNode content = CanonicalJsonReader.read(told.at("/seal/content").asString());
        assertThat(Hashes.sha256Hex(told.at("/seal/content").asString())).isEqualTo(told.at("/seal/hash").asString());
        assertThat(told.get("submissions")).hasSameSizeAs(content.get("submissions"));
        for (int index = 0; index < told.get("submissions").size(); index++) {
            JsonNode submission = told.get("submissions").get(index);
            assertThat(Hashes.sha256Hex(submission.get("hashed").asString())).isEqualTo(submission.get("hash").asString());
            assertThat(content.get("submissions").get(index)).isEqualTo(submission.get("hash"));
        }
        told.at("/seal/parts").properties().forEach(part -> assertThat(part.getValue().valueStream()
                        .map(text -> Hashes.sha256Hex(text.asString())))
                .as(part.getKey())
                .isNotEmpty()
                .containsExactlyElementsOf(content.at("/parts/" + part.getKey()).valueStream().map(JsonNode::asString).toList()));
    }

    private static void sealStandsInTheTrail(PackFile file, JsonNode told) {
        assertThat(file.text("trail/entries.jsonl").lines()
                        .map(CanonicalJsonReader::read)
                        .filter(line -> line.has("entry") && line.get("entry").asString().contains("case.sealed")))
                .singleElement()
                .satisfies(line -> assertThat(line.get("content").asString()).contains(told.at("/seal/hash").asString()));
    }

    private JsonNode onlyCase(PackFile file) {
        return file.json(file.below("cases/").stream().filter(path -> path.endsWith("/case.json")).findFirst().orElseThrow());
    }

    private List<String> actions(UUID pack) {
        List<String> actions = new java.util.ArrayList<>(as("auditor").get("/api/trail?limit=200&unit=" + people.unitId()).expect(200).json().get("items")
                .valueStream()
                .filter(entry -> entry.path("subjectId").asString("").equals(pack.toString()))
                .map(entry -> entry.get("action").asString())
                .toList());
        java.util.Collections.reverse(actions);
        return actions;
    }

    private UUID requested() {
        return as("audit_pm").post("/api/audit-packs", Map.of(
                        "title", HOSTILE, "periodFrom", story.today().minusDays(400).toString(), "periodTo", story.today().plusDays(1).toString(),
                        "unitIds", List.of(people.unitId())))
                .expect(201)
                .id();
    }

    private ApiResponse done(UUID pack) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> as("isms").get("/api/audit-packs/" + pack).expect(200), now -> now.text("/state").equals("DONE"));
    }

    private byte[] downloaded(UUID pack) {
        ApiResponse answer = as("lead_auditor").get("/api/audit-packs/" + pack + "/content").expect(200);
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment; filename=\"audit-pack-").doesNotContain("<", "script>");
        return answer.raw().body();
    }

    private ApiClient as(String person) {
        return people.signedInAs(person);
    }
}
