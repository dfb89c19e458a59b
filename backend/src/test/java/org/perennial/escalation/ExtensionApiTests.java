package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.organisation.AbsenceData;
import org.perennial.organisation.Absences;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** More time: who asks, who decides, how often, and what of the deadline stays. */
@ApiTest
class ExtensionApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private Absences absences;

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
    void movesTheDeadlineAndKeepsTheOriginalOne() {
        String before = asks.asks("control_owner").get("dueAt").asString();

        asks.ask("control_owner", 20).expect(201);

        assertThat(waiting("bu_head")).containsExactly(asks.item);
        assertThat(notices("bu_head", "extension.asked")).isOne();
        asks.decide("bu_head", asks.request(), Map.of("granted", true)).expect(204);
        JsonNode after = asks.asks("control_owner");
        assertThat(after.get("dueAt").asString()).startsWith(asks.day(20)).isNotEqualTo(before);
        assertThat(after.get("originalDueAt").asString()).isEqualTo(before);
        assertThat(after.at("/extensions/0/state").asString()).isEqualTo("GRANTED");
        assertThat(after.at("/extensions/0/decidedBy/name").asString()).isEqualTo(people.fullName("bu_head"));
        assertThat(notices("control_owner", "extension.granted")).isOne();
        assertThat(waiting("bu_head")).isEmpty();
        JsonNode row = people.signedInAs("control_owner").get("/api/inbox/items?group=LATER").expect(200).json().at("/items/0");
        assertThat(row.get("dueAt").asString()).isEqualTo(after.get("dueAt").asString());
        assertThat(row.get("originalDueAt").asString()).isEqualTo(before);
        assertThat(people.signedInAs("isms").get("/api/cases/" + asks.caseId).expect(200).text("/dueAt"))
                .isEqualTo(after.get("dueAt").asString());
    }

    @Test
    void refusesTheThirdHoweverItComesAbout() {
        asks.ask("control_owner", 20).expect(201);
        asks.decide("bu_head", asks.request(), Map.of("granted", true, "until", asks.day(22))).expect(204);
        asks.grant("isms", Map.of("businessDays", 2, "reason", "The vendor was late.")).expect(201);

        asks.ask("control_owner", 60).expectProblem(409, "extension.used-up");
        asks.grant("isms", Map.of("businessDays", 2, "reason", "Again")).expectProblem(409, "extension.used-up");

        JsonNode after = asks.asks("control_owner");
        assertThat(after.get("extensionsGranted").asInt()).isEqualTo(2);
        assertThat(after.get("allowedActions").valueStream().map(JsonNode::asString)).doesNotContain("askMoreTime");
    }

    @Test
    void countsNoRefusalAndTellsWhy() {
        asks.ask("control_owner", 20).expect(201);
        asks.decide("bu_head", asks.request(), Map.of("granted", false)).expectViolation("/reason", "required");
        asks.decide("bu_head", asks.request(), Map.of("granted", false, "reason", "It is urgent.")).expect(204);

        JsonNode after = asks.asks("control_owner");
        assertThat(after.at("/extensions/0/state").asString()).isEqualTo("REFUSED");
        assertThat(after.at("/extensions/0/decisionReason").asString()).isEqualTo("It is urgent.");
        assertThat(after.get("extensionsGranted").asInt()).isZero();
        assertThat(after.get("dueAt")).isEqualTo(after.get("originalDueAt"));
        asks.ask("control_owner", 12).expect(201);
    }

    @Test
    void letsNobodyDecideAboutTheirOwnTime() {
        // The head has the task: not even as head, ISMS manager and administrator at once may they move its date.
        people.grant("bu_head", "isms", people.unitId());
        people.grant("bu_head", "admin", people.unitId());
        people.signedInAs("isms").post(asks.path("/actions/reassign"), Map.of("personId", people.person("bu_head"), "reason", "Leave"))
                .expect(200);
        asks.ask("bu_head", 20).expect(201);

        asks.decide("bu_head", asks.request(), Map.of("granted", true)).expectProblem(403, "extension.own");
        asks.grant("bu_head", Map.of("businessDays", 2, "reason", "I need it")).expectProblem(403, "extension.own");
        assertThat(waiting("bu_head")).isEmpty();
        assertThat(waiting("isms")).containsExactly(asks.item);

        // Giving the task away does not make the asker a judge of what they asked for.
        people.signedInAs("bu_head").post(asks.path("/actions/reassign"), Map.of("personId", people.person("hr"), "reason", "Busy"))
                .expect(200);
        ApiResponse refused = asks.decide("bu_head", asks.request(), Map.of("granted", true)).expectProblem(403, "extension.own");
        assertThat(refused.json().get("who").valueStream().map(who -> who.get("name").asString()))
                .contains(people.fullName("isms"))
                .doesNotContain(people.fullName("bu_head"));
        asks.decide("isms", asks.request(), Map.of("granted", true)).expect(204);
    }

    @Test
    void guardsRequestsFromThoseWhoMayNot() {
        asks.ask("isms", 20).expectProblem(403, "extension.not-yours");
        asks.ask("control_owner", 20).expect(201);
        asks.ask("control_owner", 25).expectProblem(409, "extension.already-asked");
        String request = asks.request();

        asks.decide("hr", request, Map.of("granted", true)).expectProblem(403, "decision.not-yours");
        asks.grant("verifier", Map.of("businessDays", 1, "reason", "x")).expectProblem(403, "decision.not-yours");
        for (String outsider : List.of("stranger", "admin", "external_auditor")) {
            asks.decide(outsider, request, Map.of("granted", true)).expectProblem(404, "extension-request.not-found");
            asks.grant(outsider, Map.of("businessDays", 1, "reason", "x")).expectProblem(404, "item.not-found");
            asks.ask(outsider, 20).expectProblem(404, "item.not-found");
            people.signedInAs(outsider).get(asks.path("/asks")).expectProblem(404, "item.not-found");
            assertThat(waiting(outsider)).isEmpty();
        }
        ApiClient nobody = people.nobody();
        nobody.get("/api/extension-requests").expectProblem(401, "sign-in.required");
        nobody.get(asks.path("/asks")).expectProblem(401, "sign-in.required");
        asks.decide("isms", UUID.randomUUID().toString(), Map.of("granted", true)).expectProblem(404, "extension-request.not-found");
    }

    @Test
    void asksTheNextInLineWhileTheHeadIsAway() {
        absences.enter(
                people.person("bu_head"),
                new AbsenceData(story.today(), story.today().plusDays(5), people.person("hr")));

        asks.ask("control_owner", 20).expect(201);

        assertThat(waiting("bu_head")).isEmpty();
        assertThat(waiting("hr")).isEmpty();
        assertThat(waiting("isms")).containsExactly(asks.item);
        asks.decide("hr", asks.request(), Map.of("granted", true)).expectProblem(403, "decision.not-yours");
    }

    @Test
    void letsAnAbsentHeadNotMoveTheDateOfWhatComesBackToThem() {
        people.signedInAs("isms").post(asks.path("/actions/reassign"), Map.of("personId", people.person("bu_head"), "reason", "Leave"))
                .expect(200);
        absences.enter(
                people.person("bu_head"),
                new AbsenceData(story.today(), story.today().plusDays(5), people.person("control_owner")));
        await().atMost(Duration.ofSeconds(10)).until(() ->
                !people.signedInAs("isms").get(asks.path("")).expect(200).json().get("standIn").isNull());

        asks.grant("bu_head", Map.of("businessDays", 2, "reason", "For when I am back")).expectProblem(403, "extension.own");
        asks.grant("isms", Map.of("businessDays", 2, "reason", "They are away")).expect(201);
    }

    @Test
    void letsOneOfTwoDecide() throws Exception {
        asks.ask("control_owner", 20).expect(201);
        String request = asks.request();
        people.signedInAs("bu_head");
        people.signedInAs("isms");

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> asks.decide("bu_head", request, Map.of("granted", true)),
                () -> asks.decide("isms", request, Map.of("granted", false, "reason", "No")));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(204, 409);
        answers.stream().filter(one -> one.status() == 409).forEach(one -> one.expectProblem(409, "extension.decided"));
    }

    @Test
    void neverGrantsMoreThanTwiceWhenTwoGrantAtOnce() throws Exception {
        asks.grant("isms", Map.of("businessDays", 2, "reason", "First")).expect(201);
        people.signedInAs("bu_head");

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> asks.grant("bu_head", Map.of("businessDays", 2, "reason", "Second")),
                () -> asks.grant("isms", Map.of("businessDays", 3, "reason", "Third")));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
        assertThat(asks.asks("isms").get("extensionsGranted").asInt()).isEqualTo(2);
    }

    @Test
    void asksOnceWhenClickedTwice() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("until", asks.day(20), "reason", "Vendor");
        ApiClient owner = people.signedInAs("control_owner");

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> owner.post(asks.path("/extension-requests"), body, key),
                () -> owner.post(asks.path("/extension-requests"), body, key));

        assertThat(answers).extracting(ApiResponse::status).containsExactly(201, 201);
        assertThat(asks.asks("isms").get("extensions")).hasSize(1);
    }

    @Test
    void refusesDaysThatAreNoDays() {
        post(Map.of("reason", "x")).expectViolation("/until", "required");
        post(Map.of("until", asks.day(20))).expectViolation("/reason", "required");
        post(Map.of("until", asks.day(20), "reason", "x".repeat(2_001))).expectViolation("/reason", "too-long");
        post(Map.of("until", asks.day(1), "reason", "x")).expectViolation("/until", "not-later");
        post(Map.of("until", asks.day(-3), "reason", "x")).expectViolation("/until", "not-later");
        post(Map.of("until", asks.day(800), "reason", "x")).expectViolation("/until", "too-far");
        post(Map.of("until", "tomorrow", "reason", "x")).expect(400);
        asks.grant("isms", Map.of("businessDays", 0, "reason", "x")).expectViolation("/businessDays", "out-of-range");
        asks.grant("isms", Map.of("businessDays", 99, "reason", "x")).expectViolation("/businessDays", "out-of-range");
    }

    @Test
    void countsBusinessDaysFromTodayOnceItIsLate() {
        story.forward(Duration.ofDays(40));

        asks.grant("bu_head", Map.of("businessDays", 2, "reason", "Two more days")).expect(201);

        JsonNode after = asks.asks("control_owner");
        assertThat(java.time.Instant.parse(after.get("dueAt").asString()))
                .isAfter(java.time.Instant.parse(after.get("originalDueAt").asString()).plus(Duration.ofDays(20)));
        assertThat(after.get("dueAt").asString().substring(0, 10)).isBetween(asks.day(2), asks.day(8));
        assertThat(notices("control_owner", "extension.granted")).isOne();
    }

    @Test
    void givesUpARequestWhoseTaskIsDone() {
        asks.ask("control_owner", 20).expect(201);
        String request = asks.request();
        story.contain(people, asks.caseId);

        asks.decide("bu_head", request, Map.of("granted", true)).expectProblem(409, "item.ended");
        assertThat(waiting("bu_head")).isEmpty();
        assertThat(asks.asks("isms").at("/extensions/0/state").asString()).isEqualTo("LAPSED");
    }

    @Test
    void leavesDatesAloneThatOutsidersSet() {
        UUID outside = people.signedInAs("lead_auditor")
                .post("/api/cases", Map.of("type", "test-outside-date", "data", Map.of("title", "Answer", "unitId", people.unitId())))
                .expect(201)
                .id();
        String item = story.item(people, outside, "respond").get("id").asString();
        String path = "/api/inbox/items/" + item;
        ApiClient lead = people.signedInAs("lead_auditor");
        ApiClient head = people.signedInAs("bu_head");
        assertThat(lead.get(path + "/asks").expect(200).json().get("dueSetOutside").asBoolean()).isTrue();

        lead.post(path + "/extension-requests", Map.of("until", asks.day(30), "reason", "x")).expectProblem(409, "due.set-outside");
        head.post(path + "/extensions", Map.of("businessDays", 2, "reason", "x")).expectProblem(409, "due.set-outside");
        story.forward(Duration.ofDays(20));
        head.post(path + "/lateness-acceptances", Map.of("until", asks.day(30), "reason", "x")).expectProblem(409, "due.set-outside");

        lead.put(path + "/completion", Map.of("data", Map.of("response", "Sent"))).expect(200);
        String own = story.item(people, outside, "tellStaff").get("id").asString();
        lead.post("/api/inbox/items/" + own + "/extension-requests", Map.of("until", asks.day(30), "reason", "x")).expect(201);
    }

    @Test
    void writesEachStepIntoTheTrail() {
        asks.ask("control_owner", 20).expect(201);
        asks.decide("bu_head", asks.request(), Map.of("granted", true, "reason", "Fine")).expect(204);

        List<String> actions = jdbc.sql("select action from audit_entry where case_id = ? and action like 'extension.%' order by action")
                .param(asks.caseId)
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("extension.asked", "extension.granted");
    }

    private ApiResponse post(Map<String, Object> body) {
        return people.signedInAs("control_owner").post(asks.path("/extension-requests"), body);
    }

    private List<String> waiting(String person) {
        return people.signedInAs(person).get("/api/extension-requests?mine=true").expect(200).json().get("items").valueStream()
                .map(one -> one.at("/task/itemId").asString())
                .toList();
    }

    private long notices(String person, String kind) {
        return jdbc.sql("select count(*) from notification where person_id = ? and kind = ? and item_id = ?")
                .params(people.person(person), kind, UUID.fromString(asks.item))
                .query(Long.class)
                .single();
    }
}
