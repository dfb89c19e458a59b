package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.BusinessClock;
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

/** Evidence that a pipeline hands in with a token: idempotent, and to the task that waits for exactly this. */
@ApiTest
@Tag("both")
class DeliveryApiTests {

    private final TestOrganisations organisations;
    private final CorrectiveActions actions;
    private final BusinessClock clock;
    private final JdbcClient database;
    private TestOrganisation organisation;
    private String token;

    @Autowired
    DeliveryApiTests(TestOrganisations organisations, CorrectiveActions actions, BusinessClock clock, JdbcClient database) {
        this.organisations = organisations;
        this.actions = actions;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void ownOrganisation() {
        organisation = organisations.of(this);
        if (token == null) {
            token = tokenOf("control_owner");
        }
    }

    @Test
    void keepsEvidenceOfAControlThatNoTaskWaitsFor() {
        UUID controlUnit = actions.control(organisation);
        JsonNode taken = send(token, said(controlUnit), unique(), null).expect(201).json();

        assertThat(taken.at("/caseId").isNull()).isTrue();
        assertThat(taken.at("/delivered").isNull()).isTrue();
        assertThat(taken.at("/controlUnitId").asString()).isEqualTo(controlUnit.toString());
        assertThat(taken.at("/collector/id").asString()).isEqualTo(organisation.person("control_owner").toString());
        assertThat(taken.at("/freshUntil").asString()).isGreaterThan(today().plusDays(89).toString());
        String id = taken.at("/id").asString();
        organisation.signedInAs("verifier").get("/api/evidence/" + id).expect(200);
        organisation.signedInAs("verifier").get("/api/evidence/" + id + "/content").expect(200);
        organisation.signedInAs("stranger").get("/api/evidence/" + id).expectProblem(404, "evidence.not-found");
        JsonNode entry = organisation.signedInAs("auditor").get("/api/trail?action=evidence.added").json().at("/items").valueStream()
                .filter(one -> one.at("/subjectId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/via").asString()).isEqualTo("token");
        assertThat(entry.at("/payload/token").asString()).isNotBlank();
    }

    @Test
    void answersTheFirstForTheSameKey() {
        Map<String, String> said = said(actions.control(organisation));
        byte[] bytes = unique();
        UUID first = send(token, said, bytes, "run-1").expect(201).id();

        assertThat(send(token, said, bytes, "run-1").expect(201).id()).isEqualTo(first);
        send(token, said, unique(), "run-1").expectProblem(422, "idempotency.key-reused");
        said.put("source", "Elsewhere");
        send(token, said, bytes, "run-1").expectProblem(422, "idempotency.key-reused");
        assertThat(send(token, said, bytes, "run-2").expect(201).id()).isNotEqualTo(first);
        send(token, said, bytes, "k".repeat(101)).expectViolation("/Idempotency-Key", "text.too-long");
    }

    @Test
    void takesOneOfManyAtOnceWithTheSameKey() throws Exception {
        Map<String, String> said = said(actions.control(organisation));
        byte[] bytes = unique();
        CyclicBarrier together = new CyclicBarrier(6);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<UUID>> answers = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        return send(token, said, bytes, "at-once").expect(201).id();
                    }))
                    .toList();
            Set<UUID> ids = answers.stream().map(DeliveryApiTests::get).collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void completesTheTaskThatWaitsForExactlyThis() {
        UUID caseId = waiting();
        UUID controlUnit = controlOf(caseId);
        Map<String, String> said = said(controlUnit);
        said.put("note", "All 14 leavers of the week, from the directory; the count equals HR's list.");

        JsonNode taken = send(token, said, unique(), "run").expect(201).json();

        assertThat(taken.at("/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(taken.at("/step").asString()).isEqualTo("collectOperation");
        assertThat(taken.at("/delivered/completed").asBoolean()).as(taken.toString()).isTrue();
        assertThat(taken.at("/delivered/itemId").asString()).isEqualTo(taken.at("/itemId").asString());
        actions.item(organisation, caseId, "verifyEffectiveness");
        JsonNode completed = trail(caseId, "item.completed").stream()
                .filter(entry -> entry.at("/via").asString().equals("token"))
                .findFirst()
                .orElseThrow();
        assertThat(completed.at("/actor/id").asString()).isEqualTo(organisation.person("control_owner").toString());
        assertThat(trail(caseId, "item.evidence-delivered")).hasSize(1);
        assertThat(send(token, said, unique(), "other").expect(201).json().at("/delivered").isNull()).isTrue();
    }

    @Test
    void completesATaskThatOpensLater() {
        UUID caseId = soaking();
        Map<String, String> said = said(controlOf(caseId));
        said.put("note", "All leavers of the week.");
        JsonNode filed = send(token, said, unique(), null).expect(201).json();
        assertThat(filed.at("/caseId").isNull()).as("nothing waits for it yet").isTrue();

        actions.soak(organisation, caseId);
        actions.forward(Duration.ofDays(1));

        actions.item(organisation, caseId, "verifyEffectiveness");
        JsonNode now = organisation.signedInAs("isms").get("/api/evidence/" + filed.at("/id").asString()).expect(200).json();
        assertThat(now.at("/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(now.at("/step").asString()).isEqualTo("collectOperation");
        JsonNode completed = trail(caseId, "item.completed").stream()
                .filter(entry -> entry.at("/via").asString().equals("delivery"))
                .findFirst()
                .orElseThrow();
        assertThat(completed.at("/actor/id").asString()).isEqualTo(organisation.person("control_owner").toString());
        assertThat(trail(caseId, "item.evidence-delivered")).hasSize(1);
    }

    @Test
    void answersARetryOfANewVersionAsTheFirstTime() {
        Map<String, String> said = said(actions.control(organisation));
        said.put("supersedes", send(token, said, unique(), null).expect(201).id().toString());
        byte[] bytes = unique();
        String key = Ids.next().toString();

        UUID first = send(token, said, bytes, key).expect(201).id();
        assertThat(send(token, said, bytes, key).expect(201).id()).isEqualTo(first);
        send(token, said, unique(), key).expectProblem(422, "idempotency.key-reused");
    }

    /** Keys are kept for good: what they are compared by must never change for a request that could be sent before. */
    @Test
    void comparesKeysByTheSameWordsForGood() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        NewEvidence said = new NewEvidence(
                "a.csv", "text/csv", null, null, EvidenceKind.OPERATION, "Directory", EvidenceMethod.EXPORT, day, day, null, "select 1", 25L, null);
        assertThat(DeliveryKeys.fingerprint(said, new Delivery("A.5.18", "DS", null, "k-1"), "ab"))
                .isEqualTo("801c753c93161511f30bd156e75c78682f8f60b1981103b05dd961f0137b90e9");
    }

    @Test
    void findsInATaskThatOpensLaterOnlyWhatStandsAndFits() {
        UUID caseId = soaking();
        UUID controlUnit = controlOf(caseId);
        UUID first = send(token, said(controlUnit), unique(), null).expect(201).id();
        Map<String, String> design = said(controlUnit);
        design.put("kind", "DESIGN");
        Map<String, String> early = said(controlUnit);
        early.put("periodFrom", today().minusDays(30).toString());
        send(token, design, unique(), null).expect(201);
        send(token, early, unique(), null).expect(201);
        UUID rejected = send(token, said(controlUnit), unique(), null).expect(201).id();
        organisation.signedInAs("verifier")
                .put("/api/evidence/" + rejected + "/decision", Map.of("status", "REJECTED", "reason", "Cut off"), 0)
                .expect(200);
        Map<String, String> corrected = said(controlUnit);
        corrected.put("supersedes", first.toString());
        UUID second = send(token, corrected, unique(), null).expect(201).id();

        actions.soak(organisation, caseId);
        actions.forward(Duration.ofDays(1));

        String item = actions.item(organisation, caseId, "collectOperation").get("id").asString();
        JsonNode named = organisation.signedInAs("control_owner").get("/api/inbox/items/" + item).expect(200).json()
                .at("/form/data/operationEvidence");
        assertThat(named.valueStream().map(JsonNode::asString)).containsExactly(second.toString());
    }

    @Test
    void standsInTheFormWhereAnAnswerIsMissing() {
        UUID caseId = waiting();
        JsonNode taken = send(token, said(controlOf(caseId)), unique(), null).expect(201).json();

        assertThat(taken.at("/delivered/completed").asBoolean()).isFalse();
        assertThat(taken.at("/delivered/code").asString()).isEqualTo("validation.failed");
        String item = taken.at("/itemId").asString();
        assertThat(organisation.signedInAs("control_owner").get("/api/inbox/items/" + item).json()
                        .at("/form/data/operationEvidence/0").asString())
                .as("prefilled").isEqualTo(taken.at("/id").asString());

        organisation.signedInAs("control_owner").put("/api/inbox/items/" + item + "/draft", Map.of("data", Map.of("statement", "Mine"))).expect(200);
        JsonNode second = send(token, said(controlOf(caseId)), unique(), null).expect(201).json();
        assertThat(second.at("/delivered/completed").asBoolean()).as("the draft had the missing answer: " + second).isTrue();
    }

    @Test
    void waitsForNothingButTheKindAndTheDaysItAsksFor() {
        UUID caseId = waiting();
        Map<String, String> design = said(controlOf(caseId));
        design.put("kind", "DESIGN");
        Map<String, String> early = said(controlOf(caseId));
        early.put("periodFrom", today().minusYears(3).toString());
        Map<String, String> timeless = said(controlOf(caseId));
        timeless.remove("periodFrom");
        timeless.remove("periodTo");
        Map<String, String> other = said(actions.control(organisation));

        for (Map<String, String> said : List.of(design, early, timeless, other)) {
            assertThat(send(token, said, unique(), null).expect(201).json().at("/caseId").isNull()).as(said.toString()).isTrue();
        }
        assertThat(actions.open(organisation.signedInAs("isms"), caseId, "collectOperation")).hasSize(1);
    }

    @Test
    void letsNobodyCompleteWhatTheyMayNot() {
        UUID caseId = waiting();
        Map<String, String> said = said(controlOf(caseId));
        said.put("note", "All of them");
        JsonNode taken = send(tokenOf("verifier"), said, unique(), null).expect(201).json();

        assertThat(taken.at("/delivered/completed").asBoolean()).isFalse();
        assertThat(taken.at("/delivered/code").asString()).isIn("item.not-offered", "item.claimed-by-other");
        assertThat(actions.open(organisation.signedInAs("isms"), caseId, "collectOperation")).hasSize(1);
    }

    @Test
    void refusesUnknownControlsAndStrangers() {
        Map<String, String> said = said(actions.control(organisation));
        send(tokenOf("stranger"), said, unique(), null).expectViolation("/control", "control-unit.unknown");
        send(tokenOf("admin"), said, unique(), null).expectViolation("/control", "control-unit.unknown");
        Map<String, String> unknown = new HashMap<>(said);
        unknown.put("control", "Z.99");
        send(token, unknown, unique(), null).expectViolation("/control", "control-unit.unknown");
        unknown.remove("unit");
        send(token, unknown, unique(), null).expectViolation("/unit", "value.required");
        send("nonsense", said, unique(), null).expectProblem(401, "token.invalid");
    }

    @Test
    void takesAFormAsWell() {
        Map<String, String> said = said(actions.control(organisation));
        ApiClient browser = organisation.signedInAs("control_owner");
        browser.upload("/api/evidence", "export.csv", "text/csv", unique(), said).expect(201);
        browser.post("/api/evidence?fileName=x.csv", Map.of()).expectViolation("/caseId", "value.required");
        browser.post("/api/evidence", Map.of()).expectProblem(415, "media-type.unsupported");
    }

    @Test
    void marksUnchangedContentOfALaterPeriod() {
        Map<String, String> said = said(actions.control(organisation));
        said.put("periodFrom", today().minusDays(9).toString());
        said.put("periodTo", today().minusDays(8).toString());
        byte[] bytes = unique();
        send(token, said, bytes, null).expect(201);
        assertThat(send(token, said, bytes, null).expect(201).json().at("/duplicate").asBoolean()).isTrue();
        said.put("periodTo", today().minusDays(1).toString());
        JsonNode fresh = send(token, said, bytes, null).expect(201).json();

        assertThat(fresh.at("/unchanged").asBoolean()).isTrue();
        assertThat(fresh.at("/duplicate").asBoolean()).isFalse();
    }

    /** A case whose owner has to show the control at work. */
    private UUID waiting() {
        UUID caseId = implemented();
        actions.soak(organisation, caseId);
        // Between 22:00 and midnight UTC it is tomorrow in Berlin, and the soak ends a day later.
        actions.forward(Duration.ofDays(1));
        actions.item(organisation, caseId, "collectOperation");
        return caseId;
    }

    /** A case whose fix has to prove itself; two days after it was done, so that what is collected now is about later days. */
    private UUID soaking() {
        UUID caseId = implemented();
        actions.forward(Duration.ofDays(2));
        return caseId;
    }

    private UUID implemented() {
        UUID caseId = actions.registered(organisation);
        actions.contain(organisation, caseId);
        actions.analyse(organisation, caseId);
        actions.plan(organisation, caseId, "control_owner");
        actions.accept(organisation, caseId);
        actions.implement(organisation, caseId, "control_owner");
        return caseId;
    }

    private UUID controlOf(UUID caseId) {
        return database.sql("select subject_id from case_record where id = ?").param(caseId).query(UUID.class).single();
    }

    private Map<String, String> said(UUID controlUnit) {
        String control = database.sql("select c.code from control c join control_unit u on u.control_id = c.id where u.id = ?")
                .param(controlUnit)
                .query(String.class)
                .single();
        return new HashMap<>(Map.of(
                "control", control, "unit", organisation.unit().code(), "fileName", "export.csv", "kind", "OPERATION",
                "source", "Directory", "method", "AUTOMATED", "periodFrom", today().toString(), "periodTo", today().toString()));
    }

    private ApiResponse send(String with, Map<String, String> said, byte[] bytes, String key) {
        String query = said.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        ApiClient nobody = organisation.nobody();
        var request = nobody.request("/api/evidence?" + query)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + with)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(bytes));
        return nobody.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private String tokenOf(String person) {
        return organisation.signedInAs(person)
                .post("/api/tokens", Map.of("name", "Pipeline", "scopes", List.of("evidence:write"), "days", 30))
                .expect(201)
                .text("/token");
    }

    private List<JsonNode> trail(UUID caseId, String action) {
        return organisation.signedInAs("auditor").get("/api/trail?action=" + action + "&case=" + caseId).expect(200).json().at("/items")
                .valueStream()
                .toList();
    }

    private static byte[] unique() {
        return Samples.text("user,removed\n" + Ids.next() + ",yes\n");
    }

    private static UUID get(Future<UUID> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
