package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people above do about late work: nudge, accept it until a day, take it over. */
@ApiTest
class LatenessApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private AskFixture asks;

    @BeforeEach
    void registerCase() {
        people = organisations.fresh();
        asks = new AskFixture(people, story);
    }

    @Test
    void nudgesOncePerPersonAndDay() {
        nudge("bu_head", "Please look at it.").expect(201);

        nudge("bu_head", "Again").expectProblem(409, "nudge.already-sent");
        nudge("isms", "").expect(201);
        assertThat(told("control_owner", "item.nudged")).isEqualTo(2);
        assertThat(asks.asks("hr").at("/nudges/1/message").asString()).isEqualTo("Please look at it.");
        story.forward(Duration.ofDays(1));
        nudge("bu_head", "Next day").expect(201);
    }

    @Test
    void nudgesOnceWhenClickedTwice() throws Exception {
        people.signedInAs("bu_head");
        List<ApiResponse> answers = AskFixture.atOnce(() -> nudge("bu_head", "x"), () -> nudge("bu_head", "x"));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
        assertThat(told("control_owner", "item.nudged")).isOne();
    }

    @Test
    void letsThoseNudgeWhoWaitForIt() {
        // Who started the case waits for it; who has the task does not nudge themselves, and a bystander nobody.
        nudge("auditor", "I wait for it.").expect(201);
        nudge("control_owner", "Me").expectProblem(403, "nudge.refused");
        nudge("hr", "Curious").expectProblem(403, "nudge.refused");
        nudge("stranger", "x").expectProblem(404, "item.not-found");
        nudge("admin", "x").expectProblem(404, "item.not-found");
        nudge("bu_head", "x".repeat(2_001)).expectViolation("/message", "too-long");
        people.nobody().get(asks.path("/asks")).expectProblem(401, "sign-in.required");
    }

    @Test
    void acceptsLatenessUntilADayAndKeepsTheDates() {
        accept("bu_head", 30).expectProblem(409, "item.not-late");
        story.forward(Duration.ofDays(30));
        JsonNode before = asks.asks("isms");

        accept("bu_head", 30).expect(201);

        JsonNode after = asks.asks("isms");
        assertThat(after.get("dueAt")).isEqualTo(before.get("dueAt"));
        assertThat(after.get("originalDueAt")).isEqualTo(before.get("originalDueAt"));
        assertThat(after.get("silentUntil").asString()).startsWith(asks.day(30));
        assertThat(after.at("/acceptances/0/by/name").asString()).isEqualTo(people.fullName("bu_head"));
        accept("isms", 40).expectProblem(409, "lateness.already-accepted");
        story.forward(Duration.ofDays(32));
        assertThat(asks.asks("isms").get("silentUntil").isNull()).isTrue();
        accept("isms", 10).expect(201);
    }

    @Test
    void ringsNoAlarmWhileLatenessIsAcceptedAndGoesOnAfterwards() {
        story.forward(Duration.ofDays(20));
        int before = level();
        assertThat(before).isPositive();
        accept("bu_head", 40).expect(201);

        story.forward(Duration.ofDays(30));
        assertThat(level()).isEqualTo(before);
        assertThat(told("control_owner", "item.escalated")).isLessThanOrEqualTo(1);

        story.forward(Duration.ofDays(20));
        assertThat(level()).isGreaterThan(before);
    }

    @Test
    void acceptsNobodysOwnLateness() {
        people.signedInAs("isms").post(asks.path("/actions/reassign"), Map.of("personId", people.person("bu_head"), "reason", "Leave"))
                .expect(200);
        people.grant("bu_head", "mgmt", people.unitId());
        story.forward(Duration.ofDays(30));

        accept("bu_head", 30).expectProblem(403, "lateness.own");
        accept("hr", 30).expectProblem(403, "decision.not-yours");
        accept("stranger", 30).expectProblem(404, "item.not-found");
        people.signedInAs("mgmt").post(asks.path("/lateness-acceptances"), Map.of("reason", "x")).expectViolation("/until", "required");
        people.signedInAs("mgmt").post(asks.path("/lateness-acceptances"), Map.of("until", asks.day(4))).expectViolation("/reason", "required");
        accept("mgmt", 900).expectViolation("/until", "too-far");
        accept("mgmt", 30).expect(201);
    }

    @Test
    void acceptsOnceWhenTwoAcceptAtOnce() throws Exception {
        story.forward(Duration.ofDays(30));
        people.signedInAs("bu_head");
        people.signedInAs("mgmt");

        List<ApiResponse> answers = AskFixture.atOnce(() -> accept("bu_head", 10), () -> accept("mgmt", 20));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void letsTheHeadTakeLateWorkOver() {
        takeOver("bu_head").expectProblem(409, "item.not-late");
        story.forward(Duration.ofDays(30));
        takeOver("hr").expectProblem(403, "item.take-over-refused");
        takeOver("stranger").expectProblem(404, "item.not-found");
        people.signedInAs("bu_head").post(asks.path("/take-over"), Map.of()).expectViolation("/reason", "required");
        assertThat(people.signedInAs("bu_head").get(asks.path("")).expect(200).json().get("allowedActions").valueStream().map(JsonNode::asString))
                .contains("takeOver", "nudge", "grantTime", "acceptLateness")
                .doesNotContain("askMoreTime");

        takeOver("bu_head").expect(200);

        assertThat(people.signedInAs("bu_head").get(asks.path("")).expect(200).text("/assignee/name")).isEqualTo(people.fullName("bu_head"));
        assertThat(told("control_owner", "item.taken-over")).isOne();
        takeOver("bu_head").expectProblem(409, "item.already-yours");
        takeOver("isms").expect(200);
    }

    @Test
    void makesNobodyTheJudgeOfWorkTheyHandedAway() {
        people.signedInAs("isms").post(asks.path("/actions/reassign"), Map.of("personId", people.person("bu_head"), "reason", "Leave"))
                .expect(200);
        people.signedInAs("bu_head").post(asks.path("/actions/reassign"), Map.of("personId", people.person("hr"), "reason", "Busy"))
                .expect(200);
        story.forward(Duration.ofDays(30));

        assertThat(people.signedInAs("bu_head").get(asks.path("")).expect(200).json().get("allowedActions").valueStream().map(JsonNode::asString))
                .contains("nudge")
                .doesNotContain("takeOver", "grantTime", "acceptLateness");
        asks.grant("bu_head", Map.of("businessDays", 2, "reason", "It is hard")).expectProblem(403, "extension.own");
        accept("bu_head", 10).expectProblem(403, "lateness.own");
        takeOver("bu_head").expectProblem(403, "item.held-before");

        asks.grant("isms", Map.of("businessDays", 2, "reason", "It is hard")).expect(201);
        story.forward(Duration.ofDays(30));
        takeOver("isms").expect(200);
        asks.grant("isms", Map.of("businessDays", 2, "reason", "Mine now")).expectProblem(403, "extension.own");
    }

    @Test
    void letsTheDeputyTakeLateWorkOver() {
        var unit = units.get(people.unitId());
        people.add("deputy", "risk_owner");
        units.update(unit.id(), unit.version(), new UnitData(
                unit.code(), unit.name(), unit.parentId(), null, people.person("deputy"), null, null, null, true));
        story.forward(Duration.ofDays(30));

        takeOver("deputy").expect(200);
    }

    @Test
    void keepsDutiesApartWhenWorkIsTakenOver() {
        story.contain(people, asks.caseId);
        story.analyse(people, asks.caseId);
        people.signedInAs("bu_head").post(
                        "/api/inbox/items/" + story.item(people, asks.caseId, "plan").get("id").asString() + "/actions/reassign",
                        Map.of("personId", people.person("bu_head"), "reason", "Mine"))
                .expect(200);
        story.complete(people, asks.caseId, "plan", "bu_head", Map.of(
                "actions", List.of(Map.of(
                        "action", "Tell billing", "ownerId", people.person("iam_operator"), "dueOn", asks.day(20), "change", "NONE")),
                "measure", "Days", "population", "Leavers", "sample", "25", "threshold", "1 day", "soakDays", 180)).expect(200);
        String accept = story.item(people, asks.caseId, "acceptPlan").get("id").asString();
        story.forward(Duration.ofDays(30));

        people.signedInAs("bu_head").post("/api/inbox/items/" + accept + "/take-over", Map.of("reason", "Too late"))
                .expectProblem(403, "separation.separate-steps");
    }

    @Test
    void leavesLateWorkOfARoleToWhoHoldsIt() {
        story.contain(people, asks.caseId);
        story.analyse(people, asks.caseId);
        story.plan(people, asks.caseId, "iam_operator");
        String accept = "/api/inbox/items/" + story.item(people, asks.caseId, "acceptPlan").get("id").asString();
        story.forward(Duration.ofDays(30));

        assertThat(people.signedInAs("bu_head").get(accept).expect(200).json().get("allowedActions").toString())
                .contains("reassign")
                .doesNotContain("takeOver");
        people.signedInAs("bu_head").post(accept + "/take-over", Map.of("reason", "Too late")).expectProblem(403, "item.role-missing");
        people.signedInAs("isms").post(accept + "/take-over", Map.of("reason", "Too late")).expect(200);
        people.signedInAs("isms").put(accept + "/completion", Map.of("data", Map.of("planDecision", "ACCEPT"))).expect(200);
    }

    @Test
    void takesOverOnceWhenTwoDoAtOnce() throws Exception {
        story.forward(Duration.ofDays(30));
        people.signedInAs("bu_head");
        String key = UUID.randomUUID().toString();

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> people.signedInAs("bu_head").post(asks.path("/take-over"), Map.of("reason", "Late"), key),
                () -> people.signedInAs("bu_head").post(asks.path("/take-over"), Map.of("reason", "Late"), key));

        assertThat(answers).extracting(ApiResponse::status).containsExactly(200, 200);
        assertThat(told("control_owner", "item.taken-over")).isOne();
    }

    private int level() {
        return people.signedInAs("isms").get(asks.path("")).expect(200).json().get("escalationLevel").asInt();
    }

    private ApiResponse nudge(String person, String message) {
        return people.signedInAs(person).post(asks.path("/nudges"), Map.of("message", message));
    }

    private ApiResponse accept(String person, int days) {
        return people.signedInAs(person).post(
                asks.path("/lateness-acceptances"), Map.of("until", asks.day(days), "reason", "The vendor is bankrupt."));
    }

    private ApiResponse takeOver(String person) {
        return people.signedInAs(person).post(asks.path("/take-over"), Map.of("reason", "It cannot wait."));
    }

    private long told(String person, String kind) {
        return jdbc.sql("select count(*) from notification where person_id = ? and kind = ? and item_id = ?")
                .params(people.person(person), kind, UUID.fromString(asks.item))
                .query(Long.class)
                .single();
    }
}
