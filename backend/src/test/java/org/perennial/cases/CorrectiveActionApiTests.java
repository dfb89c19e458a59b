package org.perennial.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One corrective action from finding to verified closure, with the detours it may take. */
@ApiTest
class CorrectiveActionApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.of(this);
    }

    @Test
    void closesAsVerifiedAfterASecondAttempt() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator", "iam_operator");
        story.complete(people, caseId, "acceptPlan", "isms", Map.of("planDecision", "REJECT", "reason", "Similar systems are missing."))
                .expect(200);
        assertThat(view(caseId).get("stage").asString()).isEqualTo("analyse");

        round(caseId);
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "NOT")).expect(200);
        JsonNode back = view(caseId);
        assertThat(back.get("stage").asString()).isEqualTo("analyse");
        assertThat(back.get("attempt").asInt()).isEqualTo(2);
        assertThat(back.get("level").asInt()).isEqualTo(1);
        assertThat(back.get("grade").asString()).isEqualTo("MINOR");

        round(caseId);
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "EFFECTIVE"))
                .expect(200);
        story.complete(people, caseId, "updateRecords", "control_owner", Map.of(
                "riskRerated", "LOWER", "riskReason", "The fix works.", "controlChange", "NONE_NEEDED", "soaChange", "NO",
                "policyChange", "NO", "ismsChange", "NO", "changeReason", "The plan changed the feed, not the control.", "lesson", "Tell every team.")).expect(200);
        story.complete(people, caseId, "closeCase", "isms", Map.of("controlChangeConfirmed", true, "conclusion", "Done.")).expect(200);

        JsonNode closed = view(caseId);
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("outcome").asString()).isEqualTo("verified");
        assertThat(closed.at("/seal/hash").asString()).hasSize(64);
        assertThat(closed.get("openItems").asInt()).isZero();
    }

    @Test
    void refusesTheActionOwnerAsVerifierByName() {
        people.add("doer_and_verifier", "verifier");
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "doer_and_verifier");
        story.accept(people, caseId);
        story.implement(people, caseId, "doer_and_verifier");
        story.soak(people, caseId);
        story.collect(people, caseId);

        JsonNode item = story.item(people, caseId, "verifyEffectiveness");
        JsonNode marked = people.signedInAs("doer_and_verifier").get("/api/inbox/items/" + item.get("id").asString()).expect(200).json();
        assertThat(marked.at("/barred/message").asString()).contains("Implement action");
        assertThat(marked.at("/barred/who").toString()).contains(people.fullName("verifier"));
        String refusal = story.complete(
                        people, caseId, "verifyEffectiveness", "doer_and_verifier",
                        story.check(people, caseId, "doer_and_verifier", "EFFECTIVE"))
                .expectProblem(403, "separation.separate-steps")
                .text("/detail");
        assertThat(refusal).contains("Implement action").contains(people.fullName("verifier"));
    }

    @Test
    void letsTwoOwnersCompleteParallelActionsAtTheSameMoment() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator", "iam_operator");
        story.accept(people, caseId);
        people.signedInAs("control_operator");
        people.signedInAs("iam_operator");

        List<Integer> answers = List.of("control_operator", "iam_operator").parallelStream()
                .map(owner -> story.implementOne(people, caseId, owner).status())
                .toList();

        assertThat(answers).containsExactly(200, 200);
        assertThat(story.open(people.signedInAs("isms"), caseId, "implement")).isEmpty();
    }

    @Test
    void withdrawsWithAReasonAndSealsToo() {
        UUID caseId = story.registered(people);
        people.signedInAs("control_owner").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Not ours"))
                .expectProblem(403, "case.action-refused");
        people.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", " "))
                .expectViolation("/reason", "required");
        people.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice")).expect(200);

        JsonNode withdrawn = view(caseId);
        assertThat(withdrawn.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/seal/hash").asString()).hasSize(64);
        people.signedInAs("isms").post("/api/cases/" + caseId + "/comments", Map.of("text", "Late thought"))
                .expectProblem(409, "case.sealed");
    }

    @Test
    void findsACaseByThePeopleInIt() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        people.add("named_helper");
        story.plan(people, caseId, "named_helper");

        assertThat(found("isms", people.fullName("control_owner"))).as("owner").contains(caseId.toString());
        assertThat(found("isms", people.fullName("auditor").toUpperCase(Locale.ROOT))).as("starter").contains(caseId.toString());
        assertThat(found("isms", people.fullName("named_helper"))).as("no part in it yet").isEmpty();
        story.accept(people, caseId);
        assertThat(found("isms", people.fullName("named_helper"))).as("assignee").containsExactly(caseId.toString());
        assertThat(found("stranger", people.fullName("control_owner"))).as("not a reader").isEmpty();
        assertThat(found("isms", "%")).as("wildcards are taken literally").isEmpty();
    }

    @Test
    void saysUntilWhenACaseSoaks() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        story.accept(people, caseId);
        String last = people.signedInAs("isms").get("/api/cases/" + caseId).expect(200).text("/waitsUntil");
        LocalDate done = story.today();
        story.implement(people, caseId, "iam_operator");
        Awaitility.await().until(() -> people.signedInAs("isms").get("/api/cases/" + caseId).text("/waitsUntil") != null);

        assertThat(last).isNull();
        Instant until = Instant.parse(people.signedInAs("isms").get("/api/cases/" + caseId).text("/waitsUntil"));
        assertThat(until.atZone(ZoneId.of("Europe/Berlin")).toLocalDate()).isEqualTo(done.plusDays(180));
        story.soak(people, caseId);
        story.item(people, caseId, "collectOperation");
        assertThat(people.signedInAs("isms").get("/api/cases/" + caseId).text("/waitsUntil")).isNull();
    }

    @Test
    void findsACaseWithoutAccents() {
        Map<String, Object> form = story.registration(people, story.control(people));
        form.put("title", "Zugänge für Łukasz Sørensen und José blieben offen");
        var started = people.signedInAs("auditor").post("/api/cases", Map.of("type", "corrective-action", "data", form)).expect(201);
        for (String q : List.of("zugange fur", "LUKASZ", "sorensen", "jose", "José", started.text("/number").toLowerCase(Locale.ROOT))) {
            assertThat(found("isms", q)).as(q).containsExactly(started.id().toString());
        }
        assertThat(found("isms", "josef")).isEmpty();
    }

    @Test
    void showsInTheDiagramWhoHasEachStep() {
        UUID caseId = story.registered(people);
        assertThat(at(caseId, "userTask_contain").get("holders").findValuesAsString("name"))
                .containsExactly(people.fullName("control_owner"));
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator", "iam_operator");
        JsonNode offered = at(caseId, "userTask_acceptPlan");
        assertThat(offered.get("holders")).isEmpty();
        assertThat(offered.get("offeredTo").toString()).contains("ISMS manager");
        story.accept(people, caseId);
        story.item(people, caseId, "implement");
        assertThat(at(caseId, "userTask_implement").get("holders").findValuesAsString("name"))
                .containsExactlyInAnyOrder(people.fullName("control_operator"), people.fullName("iam_operator"));
    }

    @Test
    void exportsWhatTheListShowsAndNoFormulas() {
        UUID control = story.control(people);
        start("auditor", with(story.registration(people, control), "title", "=EXPORTED(\"x\")")).expect(201);
        start("auditor", with(story.registration(people, control), "title", "Exported, with a comma")).expect(201);
        String path = "/api/cases/export?q=exported&unit=" + people.unitId();

        org.perennial.testing.ApiResponse file = people.signedInAs("isms").get(path).expect(200);

        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"cases.csv\"");
        assertThat(file.body().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(",\"'=EXPORTED(\"\"x\"\")\","))
                .anyMatch(line -> line.contains(",\"Exported, with a comma\","));
        assertThat(people.signedInAs("isms").get(path.replace("exported", "comma")).expect(200).body().lines()).hasSize(2);
        assertThat(people.signedInAs("isms").get(path + "&state=CLOSED").expect(200).body().lines()).hasSize(1);
        for (String outsider : List.of("stranger", "admin")) {
            assertThat(people.signedInAs(outsider).get(path).expect(200).body().lines()).hasSize(1);
        }
        people.nobody().get(path).expectProblem(401, "sign-in.required");
        people.signedInAs("isms").get("/api/cases/export?state=NONE").expect(400);
    }

    @Test
    void countsHowLongTheCaseStoodAtEachStep() {
        UUID caseId = story.registered(people);
        story.forward(Duration.ofDays(2).plusHours(3));
        story.contain(people, caseId);
        story.item(people, caseId, "analyseCause");
        story.forward(Duration.ofHours(5));

        JsonNode contained = spent(caseId, "userTask_contain");
        assertThat(contained.get("running").asBoolean()).isFalse();
        assertThat(contained.get("visits").asInt()).isOne();
        assertThat(contained.get("seconds").asLong()).isBetween(51 * 3_600L, 52 * 3_600L);
        JsonNode running = spent(caseId, "userTask_analyseCause");
        assertThat(running.get("running").asBoolean()).isTrue();
        assertThat(running.get("seconds").asLong()).isBetween(5 * 3_600L, 6 * 3_600L);
    }

    @Test
    void showsACaseToItsPeopleOnly() {
        UUID caseId = story.registered(people);
        people.signedInAs("auditor").get("/api/cases/" + caseId).expect(200);
        people.signedInAs("mgmt").get("/api/cases/" + caseId).expect(200);
        people.signedInAs("admin").get("/api/cases/" + caseId).expectProblem(404, "case.not-found");
        people.signedInAs("stranger").get("/api/cases/" + caseId).expectProblem(404, "case.not-found");
        people.nobody().get("/api/cases/" + caseId).expectProblem(401, "sign-in.required");
        for (String part : List.of("timeline", "submissions", "diagram")) {
            people.signedInAs("stranger").get("/api/cases/" + caseId + "/" + part).expectProblem(404, "case.not-found");
            people.signedInAs("auditor").get("/api/cases/" + caseId + "/" + part).expect(200);
        }
        assertThat(people.signedInAs("stranger").get("/api/cases").expect(200).json().get("items")).isEmpty();
        assertThat(people.signedInAs("admin").get("/api/cases").expect(200).json().get("items")).isEmpty();
    }

    @Test
    void keepsACaseOutOfTheTrailOfWhoMayNotReadIt() {
        UUID caseId = story.registered(people);
        people.signedInAs("auditor").post("/api/cases/" + caseId + "/comments", Map.of("text", "Between us")).expect(201);
        people.signedInAs("external_auditor").get("/api/cases/" + caseId).expectProblem(404, "case.not-found");

        assertThat(trail("auditor", "?case=" + caseId)).contains("case.started", "case.commented", "step.submitted");
        assertThat(trail("external_auditor", "?case=" + caseId)).isEmpty();
        assertThat(trail("external_auditor", "?action=case.commented")).isEmpty();
        assertThat(trail("external_auditor", "?unit=" + people.unitId())).isNotEmpty().doesNotContain("case.started", "item.offered");

        people.add("both", "external_auditor", "reviewer");
        assertThat(trail("both", "?case=" + caseId)).contains("case.commented");
    }

    @Test
    void namesTheReopenedCaseToItsReadersOnly() {
        UUID before = story.registered(people);
        UUID caseId = story.registered(people);
        jdbc.sql("update case_record set reopens_case_id = ? where id = ?").params(before, caseId).update();
        people.add("helper", people.otherUnitId());
        String contain = story.item(people, caseId, "contain").get("id").asString();
        people.signedInAs("bu_head")
                .post("/api/inbox/items/" + contain + "/actions/reassign", Map.of("personId", people.person("helper"), "reason", "Knows it"))
                .expect(200);

        assertThat(view(caseId).at("/reopens/id").asString()).isEqualTo(before.toString());
        JsonNode seen = people.signedInAs("helper").get("/api/cases/" + caseId).expect(200).json();
        assertThat(seen.at("/reopens").isNull()).isTrue();
    }

    @Test
    void refusesBadStartForms() {
        Map<String, Object> form = story.registration(people, story.control(people));
        start("auditor", without(form, "gap")).expectViolation("/gap", "required");
        start("auditor", with(form, "surprise", "x")).expectViolation("/surprise", "unknown-field");
        start("auditor", with(form, "gap", "x".repeat(1_000_000))).expectViolation("/gap", "too-long");
        start("auditor", with(form, "grade", "HUGE")).expectViolation("/grade", "not-an-option");
        start("auditor", with(form, "controlUnitId", UUID.randomUUID())).expectViolation("/controlUnitId", "not-usable");
        start("auditor", with(form, "raisedOn", story.today().plusDays(2).toString())).expect(400);
        start("hr", form).expectProblem(403, "case-type.not-startable");
    }

    private org.perennial.testing.ApiResponse start(String person, Map<String, Object> form) {
        return people.signedInAs(person).post("/api/cases", Map.of("type", "corrective-action", "data", form));
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> changed = new java.util.HashMap<>(form);
        changed.remove(key);
        return changed;
    }

    /** From analysis to the effectiveness check. */
    private void round(UUID caseId) {
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator", "iam_operator");
        story.accept(people, caseId);
        story.implement(people, caseId, "control_operator", "iam_operator");
        story.soak(people, caseId);
        story.collect(people, caseId);
    }

    private List<String> found(String reader, String q) {
        return people.signedInAs(reader).get("/api/cases?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).expect(200).json()
                .get("items").valueStream().map(row -> row.get("id").asString()).toList();
    }

    private JsonNode spent(UUID caseId, String element) {
        return people.signedInAs("isms").get("/api/cases/" + caseId + "/diagram").expect(200).json()
                .get("spent").valueStream().filter(one -> one.get("elementId").asString().equals(element)).findFirst().orElseThrow();
    }

    private JsonNode at(UUID caseId, String element) {
        return people.signedInAs("isms").get("/api/cases/" + caseId + "/diagram").expect(200).json()
                .get("active").valueStream().filter(one -> one.get("elementId").asString().equals(element)).findFirst().orElseThrow();
    }

    /** The actions of the entries that person finds. */
    private List<String> trail(String person, String query) {
        return people.signedInAs(person).get("/api/trail" + query).expect(200).json().at("/items").valueStream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }

    private JsonNode view(UUID caseId) {
        return people.signedInAs("isms").get("/api/cases/" + caseId).expect(200).json();
    }
}
