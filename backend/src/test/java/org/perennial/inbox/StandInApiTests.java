package org.perennial.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where work goes while its person is away, and where it is when they come back. */
@ApiTest
class StandInApiTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
        people.add("nora");
        people.add("ben");
    }

    @Test
    void movesOpenAndNewItemsToTheSubstituteAtOnce() {
        UUID open = story.registered(people);
        away("control_owner", 3, "nora");
        UUID fresh = story.registered(people);

        for (UUID caseId : List.of(open, fresh)) {
            JsonNode item = story.item(people, caseId, "contain");
            assertThat(item.at("/standIn/absent/id").asString()).isEqualTo(id("control_owner"));
            assertThat(item.at("/standIn/person/id").asString()).isEqualTo(id("nora"));
            assertThat(item.at("/standIn/until").asString()).isEqualTo(today().plusDays(3).toString());
            assertThat(item.at("/assignee").isNull()).isTrue();
            assertThat(listed("nora")).contains(item.at("/id").asString());
            assertThat(listed("control_owner")).doesNotContain(item.at("/id").asString());
            assertThat(told("nora", "item.passed", item.at("/id").asString())).isEqualTo(1);
        }
    }

    @Test
    void recordsForWhomTheSubstituteActed() {
        UUID caseId = story.registered(people);
        away("control_owner", 3, "nora");
        UUID proof = story.evidence(people, caseId, "nora", "DESIGN");

        story.complete(people, caseId, "contain", "nora", Map.of(
                "correction", "Disabled.", "consequences", "None.", "containEvidence", List.of(proof))).expect(200);

        JsonNode trail = people.signedInAs("isms").get("/api/trail?action=item.completed&case=" + caseId).expect(200).json();
        assertThat(trail.at("/items/0/actor/id").asString()).isEqualTo(id("nora"));
        assertThat(trail.at("/items/0/onBehalfOf/id").asString()).isEqualTo(id("control_owner"));
        JsonNode given = people.signedInAs("isms").get("/api/cases/" + caseId + "/submissions").expect(200).json();
        assertThat(given.toString()).contains("\"onBehalfOf\":{\"id\":\"" + id("control_owner"));
    }

    @Test
    void recordsForWhomTheSubstituteAsks() {
        UUID caseId = story.registered(people);
        away("control_owner", 3, "nora");
        ApiClient nora = people.signedInAs("nora");
        nora.post(item(caseId) + "/actions/claim", Map.of()).expect(200);

        nora.post(item(caseId) + "/extension-requests", Map.of("until", today().plusDays(20).toString(), "reason", "More to do")).expect(201);
        nora.post(item(caseId) + "/questions", Map.of("to", people.person("hr"), "text", "Who left?")).expect(201);
        nora.post("/api/cases/" + caseId + "/holds", Map.of("until", today().plusDays(9).toString(), "reason", "The vendor is closed"))
                .expect(201);

        for (String asked : List.of("extension.asked", "question.asked", "hold.asked")) {
            JsonNode trail = people.signedInAs("isms").get("/api/trail?action=" + asked + "&case=" + caseId).expect(200).json();
            assertThat(trail.at("/items/0/actor/id").asString()).isEqualTo(id("nora"));
            assertThat(trail.at("/items/0/onBehalfOf/id").asString()).as(asked).isEqualTo(id("control_owner"));
        }
    }

    @Test
    void givesTheItemBackOnReturn() {
        UUID caseId = story.registered(people);
        away("control_owner", 0, "nora");
        String item = story.item(people, caseId, "contain").at("/id").asString();
        assertThat(listed("nora")).contains(item);

        story.forward(Duration.ofDays(1));

        JsonNode returned = story.item(people, caseId, "contain");
        assertThat(returned.at("/assignee/id").asString()).isEqualTo(id("control_owner"));
        assertThat(returned.at("/standIn").isNull()).isTrue();
        assertThat(listed("nora")).doesNotContain(item);
        people.signedInAs("nora").get("/api/cases/" + caseId).expectProblem(404, "case.not-found");
        assertThat(actions(caseId)).contains("item.substituted", "item.returned");
    }

    @Test
    void leavesTheItemWithTheSubstituteWhoHasBegun() {
        UUID claimed = story.registered(people);
        UUID typed = story.registered(people);
        UUID absence = away("control_owner", 2, "nora");
        people.signedInAs("nora").post(item(claimed) + "/actions/claim", Map.of()).expect(200);
        people.signedInAs("nora").put(item(typed) + "/draft", Map.of("data", Map.of("correction", "I have begun"))).expect(200);

        people.signedInAs("control_owner").post("/api/absences/" + absence + "/actions/end", Map.of()).expect(200);

        for (UUID caseId : List.of(claimed, typed)) {
            JsonNode item = story.item(people, caseId, "contain");
            assertThat(item.at("/assignee/id").asString()).isEqualTo(id("nora"));
            assertThat(item.at("/standIn/absent/id").asString()).isEqualTo(id("control_owner"));
        }
        people.signedInAs("nora").post(item(claimed) + "/actions/release", Map.of()).expect(200);
        assertThat(story.item(people, claimed, "contain").at("/assignee/id").asString()).isEqualTo(id("control_owner"));
    }

    @Test
    void passesOverWhoIsBarredAndSaysSo() {
        UUID caseId = planned();
        people.signedInAs("isms").post(item(caseId, "acceptPlan") + "/actions/claim", Map.of()).expect(200);

        away("isms", 1, "control_owner");

        JsonNode item = open(caseId, "acceptPlan");
        assertThat(item.at("/standIn/person/id").asString()).isEqualTo(id("bu_head"));
        assertThat(item.at("/standIn/passedOver/0/person/id").asString()).isEqualTo(id("control_owner"));
        assertThat(item.at("/standIn/passedOver/0/why").asString()).isEqualTo("BARRED");
        assertThat(item.at("/standIn/passedOver/0/detail").asString()).contains("belongs to somebody else");
        people.signedInAs("control_owner")
                .put("/api/inbox/items/" + item.at("/id").asString() + "/completion", Map.of("data", Map.of("planDecision", "ACCEPT")))
                .expect(403);
        people.signedInAs("bu_head")
                .put("/api/inbox/items/" + item.at("/id").asString() + "/completion", Map.of("data", Map.of("planDecision", "ACCEPT")))
                .expect(200);
    }

    @Test
    void offersWhatOnlyAnAbsentHolderMayDoToTheirSubstitute() {
        UUID caseId = planned();
        UUID absence = away("isms", 5, "nora");
        String item = open(caseId, "acceptPlan").at("/id").asString();
        assertThat(listed("nora")).contains(item);

        people.signedInAs("isms").post("/api/absences/" + absence + "/actions/end", Map.of()).expect(200);

        assertThat(listed("nora")).doesNotContain(item);
        assertThat(listed("isms")).contains(item);
    }

    @Test
    void leavesARoleAloneWhileAnotherHolderIsThere() {
        people.add("isms_two", "isms");
        UUID caseId = planned();

        away("isms", 5, "nora");

        JsonNode item = open(caseId, "acceptPlan");
        assertThat(item.at("/standIn").isNull()).isTrue();
        assertThat(listed("nora")).doesNotContain(item.at("/id").asString());
        assertThat(listed("isms_two")).contains(item.at("/id").asString());
    }

    @Test
    void followsChainsAndEndsInCirclesWithTheHead() {
        UUID caseId = story.registered(people);
        away("control_owner", 5, "nora");
        away("nora", 5, "ben");
        assertThat(open(caseId, "contain").at("/standIn/person/id").asString()).isEqualTo(id("ben"));

        UUID closing = away("ben", 5, "control_owner");

        assertThat(open(caseId, "contain").at("/standIn/person/id").asString()).isEqualTo(id("bu_head"));
        people.signedInAs("ben").post("/api/absences/" + closing + "/actions/end", Map.of()).expect(200);
        assertThat(open(caseId, "contain").at("/standIn/person/id").asString()).isEqualTo(id("ben"));
    }

    @Test
    void letsTheSubstituteInheritTheBan() {
        UUID caseId = planned();

        away("control_owner", 5, "isms");

        JsonNode item = people.signedInAs("isms").get(item(caseId, "acceptPlan")).expect(200).json();
        assertThat(item.at("/barred/message").asString()).contains("You stand in for " + people.fullName("control_owner"));
        people.signedInAs("isms").put(item(caseId, "acceptPlan") + "/completion", Map.of("data", Map.of("planDecision", "ACCEPT")))
                .expect(403);
    }

    @Test
    void letsTheAbsentPersonInheritTheBan() {
        people.grant("control_owner", "isms", people.unitId());
        UUID caseId = story.registered(people);
        UUID absence = away("control_owner", 5, "nora");
        UUID proof = story.evidence(people, caseId, "nora", "DESIGN");
        story.complete(people, caseId, "contain", "nora", Map.of(
                "correction", "Disabled.", "consequences", "None.", "containEvidence", List.of(proof))).expect(200);
        JsonNode category = people.signedInAs("nora").get("/api/cause-categories").expect(200).json().get("items").valueStream()
                .filter(one -> !one.get("humanError").asBoolean()).findFirst().orElseThrow();
        story.complete(people, caseId, "analyseCause", "nora", Map.of(
                "method", "FIVE_WHY", "causeCategoryId", category.get("id").asString(), "cause", "Nobody tells billing.",
                "similarWhere", "All systems.", "similarResult", "Two more.")).expect(200);
        List<Map<String, Object>> actions = List.of(Map.of(
                "action", "Tell billing", "ownerId", people.person("control_operator"), "dueOn", story.today().plusDays(20).toString(),
                "change", "CONTROL"));
        story.complete(people, caseId, "plan", "nora", Map.of(
                "actions", actions, "measure", "Days", "population", "All leavers", "sample", "25", "threshold", "1 day", "soakDays", 180))
                .expect(200);
        people.signedInAs("control_owner").post("/api/absences/" + absence + "/actions/end", Map.of()).expect(200);

        people.signedInAs("control_owner").put(item(caseId, "acceptPlan") + "/completion", Map.of("data", Map.of("planDecision", "ACCEPT")))
                .expectProblem(403, "separation.separate-steps");
    }

    @Test
    void handsALeaversItemsToTheirManager() {
        UUID leaver = people.add("leaver");
        UUID caseId = story.registered(people);
        people.signedInAs("bu_head").post(item(caseId) + "/actions/reassign", Map.of("personId", leaver, "reason", "Knows it")).expect(200);

        leave("leaver", today().toString());
        assertThat(open(caseId, "contain").at("/assignee/id").asString()).isEqualTo(leaver.toString());
        story.forward(Duration.ofDays(1));

        JsonNode item = open(caseId, "contain");
        assertThat(item.at("/assignee/id").asString()).isEqualTo(id("ben"));
        assertThat(listed("ben")).contains(item.at("/id").asString());
        assertThat(actions(caseId)).contains("item.handed-over");
        assertThat(told("ben", "item.inherited", item.at("/id").asString())).isEqualTo(1);
        assertThat(people.signedInAs("isms").get("/api/people/" + leaver).text("/status")).isEqualTo("LEFT");
    }

    private void leave(String who, String lastDay) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "employeeId", people.unit().code() + "-" + who, "name", people.fullName(who), "email", who + "@" + people.unit().code() + ".example",
                "unitId", people.unitId(), "managerId", people.person("ben"), "lastWorkingDay", lastDay));
        people.signedInAs("admin").put("/api/people/" + people.person(who), person, 0).expect(200);
    }

    private long told(String who, String kind, String item) {
        return jdbc.sql("select count(*) from notification where person_id = ? and kind = ? and item_id = ?")
                .params(people.person(who), kind, UUID.fromString(item))
                .query(Long.class)
                .single();
    }

    private UUID planned() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "control_operator");
        return caseId;
    }

    private UUID away(String who, int more, String substitute) {
        Map<String, Object> body = new HashMap<>(Map.of("from", today().toString(), "to", today().plusDays(more).toString()));
        body.put("substituteId", people.person(substitute));
        return people.signedInAs(who).post("/api/people/" + people.person(who) + "/absences", body).expect(201).id();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private String id(String who) {
        return people.person(who).toString();
    }

    private String item(UUID caseId) {
        return item(caseId, "contain");
    }

    private String item(UUID caseId, String step) {
        return "/api/inbox/items/" + story.item(people, caseId, step).at("/id").asString();
    }

    private JsonNode open(UUID caseId, String step) {
        return story.item(people, caseId, step);
    }

    private List<String> listed(String who) {
        ApiClient reader = people.signedInAs(who);
        return java.util.stream.Stream.of("OVERDUE", "TODAY", "WEEK", "LATER")
                .flatMap(group -> reader.get("/api/inbox/items?limit=200&group=" + group).expect(200).json().at("/items").valueStream())
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private List<String> actions(UUID caseId) {
        return people.signedInAs("isms").get("/api/trail?case=" + caseId).expect(200).json().at("/items").valueStream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }
}
