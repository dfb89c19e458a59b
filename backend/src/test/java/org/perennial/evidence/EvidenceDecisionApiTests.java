package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Evidence is accepted or rejected by somebody else than its collector, replaced by newer versions, and never edited. */
@ApiTest
@Tag("both")
class EvidenceDecisionApiTests {

    private final TestOrganisations organisations;
    private final CorrectiveActions story;
    private final JdbcClient database;
    private TestOrganisation people;
    private UUID caseId;

    @Autowired
    EvidenceDecisionApiTests(TestOrganisations organisations, CorrectiveActions story, JdbcClient database) {
        this.organisations = organisations;
        this.story = story;
        this.database = database;
    }

    @BeforeEach
    void ownCase() {
        people = organisations.of(this);
        caseId = story.registered(people);
    }

    @Test
    void rejectsWithAReasonThatIsShownAndKept() {
        UUID id = handedIn("DESIGN");
        assertThat(actions("verifier", id)).containsExactly("download", "supersede", "decide");

        ApiResponse decided = decide("verifier", id, 0, "REJECTED", " The export ends in May. ").expect(200);

        assertThat(decided.text("/status")).isEqualTo("REJECTED");
        assertThat(decided.text("/decision/reason")).isEqualTo("The export ends in May.");
        assertThat(decided.text("/decision/by/id")).isEqualTo(people.person("verifier").toString());
        assertThat(decided.header("ETag")).contains("\"1\"");
        assertThat(people.signedInAs("control_owner").get("/api/evidence?case=" + caseId + "&status=REJECTED").expect(200)
                        .text("/items/0/decision/reason"))
                .isEqualTo("The export ends in May.");
        JsonNode entry = entries("evidence.rejected").get(0);
        assertThat(entry.at("/actor/id").asString()).isEqualTo(people.person("verifier").toString());
        assertThat(entry.at("/payload/reason").asString()).isEqualTo("The export ends in May.");
    }

    @Test
    void changesAMindOpenlyAndTakesADoubleClickOnce() {
        UUID id = handedIn("DESIGN");
        decide("verifier", id, 0, "REJECTED", "Wrong month").expect(200);
        decide("verifier", id, 0, "REJECTED", "Wrong month").expect(200);
        decide("isms", id, 0, "ACCEPTED", "It is the right one").expectProblem(412, "version.stale");
        decide("isms", id, 1, "ACCEPTED", "It is the right one").expect(200);

        assertThat(entries("evidence.rejected")).hasSize(1);
        assertThat(entries("evidence.accepted")).hasSize(1);
        assertThat(read("verifier", id).text("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void tellsTheCollectorOnceThatItWasRejected() {
        UUID id = handedIn("DESIGN");
        decide("verifier", id, 0, "REJECTED", "The export ends in May.").expect(200);
        decide("verifier", id, 0, "REJECTED", "The export ends in May.").expect(200);
        decide("isms", id, 1, "ACCEPTED", "June is in the second sheet.").expect(200);

        JsonNode notice = people.signedInAs("control_owner").get("/api/notifications").expect(200).json().at("/items/0");
        assertThat(notice.at("/title").asString()).isEqualTo("Evidence rejected: Export");
        assertThat(notice.at("/text").asString()).contains("rejected evidence that you handed in. Reason: The export ends in May.");
        assertThat(notice.at("/link").asString()).isEqualTo("/evidence?open=" + id);
        assertThat(rejections("control_owner", id)).isEqualTo(1);
        assertThat(rejections("verifier", id)).isZero();
    }

    @Test
    void tellsTheOwnerOfTheTokenThatADeliveryWasRejected() {
        String token = people.signedInAs("control_owner")
                .post("/api/tokens", Map.of("name", "Export", "scopes", List.of("evidence:write"), "days", 30))
                .expect(201)
                .text("/token");
        Map<String, String> said = said();
        said.put("caseId", caseId.toString());
        UUID id = people.nobody().bearing(token).upload("/api/evidence", "a.csv", "text/csv", unique(), said).expect(201).id();

        decide("verifier", id, 0, "REJECTED", "Unreadable").expect(200);

        assertThat(rejections("control_owner", id)).isEqualTo(1);
    }

    @Test
    void tellsNobodyWhoLeftComesFromOutsideOrMayNotReadItAnyMore() {
        Map.of("update person set status = 'LEFT' where id = ?", "update person set status = 'ACTIVE' where id = ?",
                        "update account set guest = true where person_id = ?", "update account set guest = false where person_id = ?")
                .forEach((away, back) -> {
                    UUID id = handedIn("DESIGN");
                    UUID owner = people.person("control_owner");
                    database.sql(away).param(owner).update();
                    try {
                        decide("verifier", id, 0, "REJECTED", "No").expect(200);
                    } finally {
                        database.sql(back).param(owner).update();
                    }
                    assertThat(rejections("control_owner", id)).as(away).isZero();
                });
        UUID id = handedIn("DESIGN");
        database.sql("update evidence set collector_id = ? where id = ?").params(people.person("stranger"), id).update();
        decide("verifier", id, 0, "REJECTED", "No").expect(200);
        assertThat(rejections("stranger", id)).isZero();
    }

    /** How often that person was told that it was rejected. */
    private long rejections(String person, UUID id) {
        return database.sql("select count(*) from notification where person_id = ? and kind = 'evidence.rejected' and path = ?")
                .params(people.person(person), "/evidence?open=" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void letsNobodyJudgeWhatTheyCollected() {
        UUID id = handedIn("DESIGN");
        assertThat(actions("control_owner", id)).containsExactly("download", "supersede");
        decide("control_owner", id, 0, "ACCEPTED", "Mine is fine").expectProblem(403, "separation.collector-is-not-tester");
        assertThat(read("verifier", id).json().at("/decision").isNull()).isTrue();
    }

    @Test
    void letsNoStandInOfTheCollectorJudge() {
        UUID id = handedIn("DESIGN");
        String day = story.today().toString();
        UUID absence = people.signedInAs("control_owner")
                .post("/api/people/" + people.person("control_owner") + "/absences",
                        Map.of("from", day, "to", day, "substituteId", people.person("verifier")))
                .expect(201)
                .id();

        assertThat(actions("verifier", id)).doesNotContain("decide");
        ApiResponse refused = decide("verifier", id, 0, "REJECTED", "No").expectProblem(403, "separation.collector-is-not-tester");
        assertThat(refused.text("/detail")).contains("You stand in for");
        decide("isms", id, 0, "REJECTED", "No").expect(200);

        people.signedInAs("control_owner").post("/api/absences/" + absence + "/actions/end", Map.of()).expect(200);
        decide("verifier", id, 1, "ACCEPTED", "Yes").expect(200);
    }

    @Test
    void asksWhoMayJudgeForAReasonAndAVersion() {
        UUID id = handedIn("DESIGN");
        decide("stranger", id, 0, "REJECTED", "No").expectProblem(404, "evidence.not-found");
        decide("admin", id, 0, "REJECTED", "No").expectProblem(404, "evidence.not-found");
        decide("control_operator", id, 0, "REJECTED", "No").expectProblem(403, "capability.missing");
        decide("verifier", id, 0, "REJECTED", " ").expectViolation("/reason", "required");
        decide("verifier", id, 0, "REJECTED", "x".repeat(2001)).expectViolation("/reason", "too-long");
        decide("verifier", id, 0, "SUPERSEDED", "No").expectViolation("/status", "value.invalid");
        people.signedInAs("verifier").put("/api/evidence/" + id + "/decision", Map.of("status", "REJECTED", "reason", "No"))
                .expectProblem(428, "if-match.required");
        decide("verifier", Ids.next(), 0, "REJECTED", "No").expectProblem(404, "evidence.not-found");
        assertThat(read("verifier", id).text("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void putsANewVersionInThePlaceOfTheOld() {
        UUID old = handedIn("DESIGN");
        decide("verifier", old, 0, "REJECTED", "Cut off").expect(200);
        JsonNode before = read("verifier", old).json();

        JsonNode newer = supersede("control_owner", old, unique()).expect(201).json();

        JsonNode after = read("verifier", old).json();
        assertThat(newer.at("/supersedes").asString()).isEqualTo(old.toString());
        assertThat(newer.at("/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(newer.at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(after.at("/status").asString()).isEqualTo("SUPERSEDED");
        assertThat(after.at("/supersededBy").asString()).isEqualTo(newer.at("/id").asString());
        assertThat(after.at("/decision")).isEqualTo(before.at("/decision"));
        for (String kept : List.of("title", "sha256", "collectedAt", "collector", "periodFrom", "source", "fileName")) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        people.signedInAs("verifier").get("/api/evidence/" + old + "/content").expect(200);
        assertThat(actions("verifier", old)).containsExactly("download");
        assertThat(entries("evidence.superseded")).hasSize(1);
        supersede("control_owner", old, unique()).expectProblem(409, "evidence.superseded");
        decide("verifier", old, 2, "ACCEPTED", "Yet").expectProblem(409, "evidence.superseded");
    }

    @Test
    void isNoDuplicateOfTheVersionItReplaces() {
        byte[] bytes = unique();
        UUID old = upload("control_owner", Map.of("caseId", caseId.toString()), bytes).expect(201).id();
        UUID corrected = supersede("control_owner", old, bytes).expect(201).id();

        assertThat(read("control_owner", corrected).json().at("/duplicate").asBoolean()).isFalse();
        assertThat(upload("control_owner", Map.of("caseId", caseId.toString()), bytes).expect(201).json().at("/duplicate").asBoolean())
                .isTrue();
    }

    @Test
    void takesNoRejectionBackByHandingInTheSameFile() {
        byte[] bytes = unique();
        UUID old = upload("control_owner", Map.of("caseId", caseId.toString()), bytes).expect(201).id();
        decide("verifier", old, 0, "REJECTED", "Cut off").expect(200);

        supersede("control_owner", old, bytes).expectProblem(409, "evidence.same-bytes");
        supersede("control_owner", old, unique()).expect(201);
    }

    @Test
    void leavesAControlsEvidenceToItsCollectorAndThoseWhoJudge() {
        UUID old = Ids.next();
        database.sql("insert into evidence (id, unit_id, control_unit_id, title, file_name, media_type, byte_size, sha256, kind, status, collected_at,"
                        + " collector_id, source, method, backfilled, unchanged, delivered, search_text, version)"
                        + " select ?, unit_id, control_unit_id, title, file_name, media_type, byte_size, sha256, kind, status, collected_at,"
                        + " collector_id, source, method, backfilled, unchanged, delivered, search_text, version from evidence where id = ?")
                .params(old, handedIn("DESIGN"))
                .update();
        assertThat(actions("control_operator", old)).containsExactly("download");
        supersede("control_operator", old, unique()).expectProblem(403, "evidence.not-collector");
        assertThat(actions("control_owner", old)).containsExactly("download", "supersede");
        supersede("verifier", old, unique()).expect(201);
    }

    @Test
    void replacesNothingThatWentToACaseWhileTheFileWasOnItsWay(
            @Autowired EvidenceDesk desk, @Autowired Spool spool) {
        UUID old = handedIn("DESIGN");
        UUID unit = database.sql("select unit_id from evidence where id = ?").param(old).query(UUID.class).single();
        LocalDate today = story.today();
        Checked said = Checked.of(
                new NewEvidence("a.csv", null, null, null, EvidenceKind.DESIGN, "Directory", EvidenceMethod.EXPORT, today, today, "Export", null, null, old),
                today);
        try (Spooled file = spool.receive(new ByteArrayInputStream(unique()))) {
            EvidenceIntake.Ready asItWas = new EvidenceIntake.Ready(
                    new CaseGate.Place(null, null, null, unit, null, old), said.as("text/csv"), file, people.person("control_owner"), Delivery.NONE, "x",
                    null);
            assertThatThrownBy(() -> desk.record(asItWas)).hasFieldOrPropertyWithValue("code", "evidence.moved");
        }
        assertThat(read("control_owner", old).text("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void refusesVersionsOfWhatIsNotThereToBeReplaced() {
        UUID old = handedIn("DESIGN");
        supersede("stranger", old, unique()).expectViolation("/supersedes", "evidence.unknown");
        supersede("control_owner", Ids.next(), unique()).expectViolation("/supersedes", "evidence.unknown");
        UUID other = story.registered(people);
        upload("control_owner", Map.of("supersedes", old.toString(), "caseId", other.toString()), unique())
                .expectViolation("/supersedes", "evidence.not-of-case");
        upload("control_owner", Map.of("supersedes", "x"), unique()).expectViolation("/supersedes", "value.invalid");
    }

    @Test
    void replacesOnceHoweverManyTryAtOnce() throws Exception {
        UUID old = handedIn("DESIGN");
        people.signedInAs("control_owner");
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> replacing = () -> {
                together.await();
                return supersede("control_owner", old, unique()).status();
            };
            List<Future<Integer>> answers = threads.invokeAll(java.util.Collections.nCopies(4, replacing));
            List<Integer> seen = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                seen.add(answer.get());
            }
            assertThat(seen).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(database.sql("select count(*) from evidence where supersedes = ?").param(old).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void countsForATaskOnlyWhatStands() {
        UUID rejected = handedIn("DESIGN");
        decide("verifier", rejected, 0, "REJECTED", "Unreadable").expect(200);
        contain(rejected).expectViolation("/containEvidence/0", "evidence.rejected");

        UUID newer = supersede("control_owner", rejected, unique()).expect(201).id();
        contain(rejected).expectViolation("/containEvidence/0", "evidence.superseded");
        contain(newer).expect(200);
    }

    @Test
    void closesNothingOnProofThatFellMeanwhile() {
        UUID proof = upToVerification();
        decide("isms", proof, 0, "REJECTED", "It shows another system").expect(200);
        Map<String, Object> effective = story.check(people, caseId, "verifier", "EFFECTIVE");
        story.complete(people, caseId, "verifyEffectiveness", "verifier", effective).expectViolation("/checkResult", "evidence.rejected");

        Map<String, String> said = said();
        said.putAll(Map.of("kind", "OPERATION", "supersedes", proof.toString()));
        people.signedInAs("control_owner").upload("/api/evidence", "b.csv", "text/csv", unique(), said).expect(201);
        story.complete(people, caseId, "verifyEffectiveness", "verifier", effective).expect(200);
    }

    /** @return the operating evidence the owner handed in */
    private UUID upToVerification() {
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator");
        story.accept(people, caseId);
        story.implement(people, caseId, "control_operator");
        story.soak(people, caseId);
        story.collect(people, caseId);
        story.item(people, caseId, "verifyEffectiveness");
        return UUID.fromString(people.signedInAs("isms").get("/api/evidence?case=" + caseId + "&kind=OPERATION").text("/items/0/id"));
    }

    private ApiResponse contain(UUID proof) {
        return story.complete(people, caseId, "contain", "control_owner", Map.of(
                "correction", "The accounts were disabled.", "consequences", "None.", "containEvidence", List.of(proof)));
    }

    private UUID handedIn(String kind) {
        Map<String, String> said = new HashMap<>(Map.of("caseId", caseId.toString(), "kind", kind));
        return upload("control_owner", said, unique()).expect(201).id();
    }

    private ApiResponse supersede(String who, UUID old, byte[] bytes) {
        return upload(who, Map.of("supersedes", old.toString()), bytes);
    }

    private ApiResponse upload(String who, Map<String, String> more, byte[] bytes) {
        Map<String, String> said = said();
        said.putAll(more);
        return people.signedInAs(who).upload("/api/evidence", "a.csv", "text/csv", bytes, said);
    }

    private Map<String, String> said() {
        String today = story.today().toString();
        return new HashMap<>(Map.of(
                "kind", "DESIGN", "source", "Directory", "method", "EXPORT", "periodFrom", today, "periodTo", today, "title", "Export"));
    }

    private ApiResponse decide(String who, UUID id, long version, String status, String reason) {
        return people.signedInAs(who).put("/api/evidence/" + id + "/decision", Map.of("status", status, "reason", reason), version);
    }

    private ApiResponse read(String who, UUID id) {
        ApiClient reader = people.signedInAs(who);
        return reader.get("/api/evidence/" + id).expect(200);
    }

    private List<String> actions(String who, UUID id) {
        return read(who, id).json().at("/allowedActions").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> entries(String action) {
        return people.signedInAs("auditor").get("/api/trail?action=" + action + "&case=" + caseId).expect(200).json().at("/items")
                .valueStream()
                .toList();
    }

    private static byte[] unique() {
        return ("user,removed\n" + Ids.next() + ",yes\n").getBytes(StandardCharsets.UTF_8);
    }
}
