package org.perennial.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Work as it is offered, taken, handed on and done; also by two at once, twice, and by those who may not. */
@ApiTest
@Tag("both")
class InboxApiTests {

    private static final Map<String, Object> ACCEPT = Map.of("data", Map.of("planDecision", "ACCEPT"));

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
    }

    @Test
    void offersARoleToItsHoldersUntilOneClaims() {
        String item = itemForIsms();
        people.add("isms_two", "isms");
        ApiClient one = people.signedInAs("isms");
        ApiClient two = people.signedInAs("isms_two");
        assertThat(listed(one)).contains(item);
        assertThat(listed(two)).contains(item);

        one.post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(200);

        assertThat(listed(two)).doesNotContain(item);
        two.post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expectProblem(409, "item.claimed-by-other");
        two.put("/api/inbox/items/" + item + "/completion", ACCEPT).expectProblem(409, "item.claimed-by-other");
        one.post("/api/inbox/items/" + item + "/actions/release", Map.of()).expect(200);
        assertThat(listed(two)).contains(item);
    }

    @Test
    void letsOneOfTwoBrowsersCompleteAndTellsTheOther() throws Exception {
        String item = itemForIsms();
        people.add("isms_two", "isms");
        ApiClient one = people.signedInAs("isms");
        ApiClient two = people.signedInAs("isms_two");

        List<ApiResponse> answers = atOnce(
                () -> one.put("/api/inbox/items/" + item + "/completion", ACCEPT),
                () -> two.put("/api/inbox/items/" + item + "/completion", ACCEPT));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 409);
        ApiResponse loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
        assertThat(loser.text("/code")).isEqualTo("item.already-completed");
        assertThat(loser.text("/detail")).contains("has completed this task");
    }

    @Test
    void completesOnceWhenClickedTwice() throws Exception {
        String item = itemForIsms();
        ApiClient isms = people.signedInAs("isms");
        String key = UUID.randomUUID().toString();
        Callable<ApiResponse> click = () -> isms.send(isms.request("/api/inbox/items/" + item + "/completion")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"data\":{\"planDecision\":\"ACCEPT\"}}")));

        List<ApiResponse> answers = atOnce(click, click);

        assertThat(answers).extracting(ApiResponse::status).containsExactly(200, 200);
        assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
        isms.send(isms.request("/api/inbox/items/" + item + "/completion")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"data\":{\"planDecision\":\"REJECT\"}}")))
                .expectProblem(422, "idempotency.key-reused");
    }

    @Test
    void refusesFieldsTheFormDoesNotHave() {
        String item = itemForIsms();
        ApiClient isms = people.signedInAs("isms");
        complete(isms, item, Map.of()).expectViolation("/planDecision", "required");
        complete(isms, item, Map.of("planDecision", "MAYBE")).expectViolation("/planDecision", "not-an-option");
        complete(isms, item, Map.of("planDecision", "REJECT")).expectViolation("/reason", "required");
        complete(isms, item, Map.of("planDecision", "ACCEPT", "reason", "x")).expectViolation("/reason", "hidden-field");
        complete(isms, item, Map.of("planDecision", "ACCEPT", "admin", true)).expectViolation("/admin", "unknown-field");
        complete(isms, item, Map.of("planDecision", "REJECT", "reason", "x".repeat(1_000_000))).expectViolation("/reason", "too-long");
        complete(isms, item, Map.of("planDecision", "REJECT", "reason", "x".repeat(3_000_000)))
                .expectProblem(413, "request.too-large");
        isms.put("/api/inbox/items/" + item + "/completion", "{not json").expect(400);
        assertThat(isms.get("/api/inbox/items/" + item).expect(200).text("/state")).isEqualTo("OPEN");
    }

    @Test
    void keepsADraftAcrossBrowsersAndOnlyForItsWriter() {
        String item = itemForIsms();
        people.signedInAs("isms").put("/api/inbox/items/" + item + "/draft", Map.of("data", Map.of("reason", "half a sen"))).expect(200);

        assertThat(people.anotherBrowserOf("isms").get("/api/inbox/items/" + item).expect(200).text("/draft/data/reason"))
                .isEqualTo("half a sen");
        assertThat(people.signedInAs("mgmt").get("/api/inbox/items/" + item).expect(200).json().get("draft").isNull()).isTrue();
        people.signedInAs("isms").delete("/api/inbox/items/" + item + "/draft").expect(204);
        assertThat(people.signedInAs("isms").get("/api/inbox/items/" + item).expect(200).json().get("draft").isNull()).isTrue();
    }

    @Test
    void refusesADraftThatAnotherWindowHasOvertaken() {
        String item = itemForIsms();
        String path = "/api/inbox/items/" + item + "/draft";
        ApiClient window = people.signedInAs("isms");
        ApiClient other = people.anotherBrowserOf("isms");

        assertThat(window.put(path, draft("one"), 0).expect(200).header("ETag")).contains("\"1\"");
        other.put(path, draft("two"), 0).expectProblem(412, "draft.stale");
        other.put(path, draft("one"), 0).expect(200);
        long version = other.get("/api/inbox/items/" + item).expect(200).json().at("/draft/version").asLong();
        assertThat(other.put(path, draft("two"), version).expect(200).json().get("version").asLong()).isEqualTo(version + 1);

        window.put(path, draft("three"), version).expectProblem(412, "draft.stale");
        assertThat(window.get("/api/inbox/items/" + item).expect(200).text("/draft/data/reason")).isEqualTo("two");
        window.put(path, draft("three")).expect(200);
    }

    @Test
    void refusesToCompleteAnItemThatChangedSinceItWasOpened() {
        String item = itemForIsms();
        String path = "/api/inbox/items/" + item;
        ApiClient isms = people.signedInAs("isms");
        ApiResponse opened = isms.get(path).expect(200);
        long version = opened.json().get("version").asLong();
        assertThat(opened.header("ETag")).contains("\"" + version + "\"");
        isms.post(path + "/actions/claim", Map.of()).expect(200);

        String said = isms.put(path + "/completion", ACCEPT, version).expectProblem(412, "item.stale").text("/detail");

        assertThat(said).contains("changed this task");
        assertThat(isms.get(path).expect(200).text("/state")).isEqualTo("OPEN");
        isms.put(path + "/completion", ACCEPT, isms.get(path).expect(200).json().get("version").asLong()).expect(200);
    }

    @Test
    void guardsItemsFromThoseWhoMayNot() {
        String item = itemForIsms();
        String path = "/api/inbox/items/" + item;
        people.signedInAs("mgmt").get(path).expect(200);
        people.signedInAs("mgmt").put(path + "/completion", ACCEPT).expectProblem(403, "item.not-offered");
        people.signedInAs("mgmt").post(path + "/actions/claim", Map.of()).expectProblem(403, "item.not-offered");
        people.signedInAs("mgmt").post(path + "/actions/reassign", reassign("isms")).expectProblem(403, "item.reassign-refused");
        for (String outsider : List.of("stranger", "admin")) {
            people.signedInAs(outsider).get(path).expectProblem(404, "item.not-found");
            people.signedInAs(outsider).put(path + "/completion", ACCEPT).expectProblem(404, "item.not-found");
            people.signedInAs(outsider).put(path + "/draft", Map.of("data", Map.of())).expectProblem(404, "item.not-found");
        }
        people.nobody().get(path).expectProblem(401, "sign-in.required");
        people.nobody().get("/api/inbox/items").expectProblem(401, "sign-in.required");
    }

    @Test
    void reassignsOnlyToThoseWhoMay() {
        people.add("isms_two", "isms");
        String item = itemForIsms();
        String path = "/api/inbox/items/" + item + "/actions/reassign";
        ApiClient head = people.signedInAs("bu_head");
        head.post(path, Map.of("personId", people.person("isms_two"))).expectViolation("/reason", "required");
        head.post(path, reassign("hr")).expectProblem(403, "item.role-missing");

        head.post(path, reassign("isms_two")).expect(200);

        people.signedInAs("isms").put("/api/inbox/items/" + item + "/completion", ACCEPT).expectProblem(409, "item.claimed-by-other");
        complete(people.signedInAs("isms_two"), item, Map.of("planDecision", "ACCEPT")).expect(200);
    }

    @Test
    void keepsTheOwnerFromChoosingWhoDecidesOnTheirPlan() {
        String item = itemForIsms();
        ApiClient owner = people.signedInAs("control_owner");

        assertThat(allowed(owner, item)).doesNotContain("reassign");
        owner.post("/api/inbox/items/" + item + "/actions/reassign", reassign("isms")).expectProblem(403, "item.reassign-refused");

        String named = story.item(people, story.registered(people), "contain").get("id").asString();
        people.signedInAs("bu_head").post("/api/inbox/items/" + named + "/actions/reassign", reassign("iam_operator")).expect(200);
        assertThat(allowed(owner, named)).contains("reassign");
        owner.post("/api/inbox/items/" + named + "/actions/reassign", reassign("control_owner")).expect(200);
    }

    @Test
    void keepsWhoIsBarredFromAStepFromChoosingWhoDoesIt() {
        people.add("isms_two", "isms");
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        String plan = story.item(people, caseId, "plan").get("id").asString();
        people.signedInAs("control_owner").post("/api/inbox/items/" + plan + "/actions/reassign", reassign("bu_head")).expect(200);
        story.complete(people, caseId, "plan", "bu_head", planBy("iam_operator")).expect(200);
        String item = story.item(people, caseId, "acceptPlan").get("id").asString();
        String path = "/api/inbox/items/" + item + "/actions/reassign";

        assertThat(allowed(people.signedInAs("bu_head"), item)).doesNotContain("reassign");
        assertThat(people.signedInAs("bu_head").post(path, reassign("isms_two")).expectProblem(403, "separation.separate-steps").text("/detail"))
                .contains("Plan actions")
                .contains(people.fullName("isms"));
        assertThat(allowed(people.signedInAs("isms"), item)).contains("reassign");
        people.signedInAs("isms").post(path, reassign("isms_two")).expect(200);
        people.signedInAs("isms_two").post(path, reassign("isms")).expect(200);
    }

    @Test
    void takesAClaimedItemFromWhoLosesTheRole() {
        String item = itemForIsms();
        people.add("isms_two", "isms");
        ApiClient former = people.signedInAs("isms_two");
        former.post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(200);
        ApiClient admin = people.signedInAs("admin");
        String held = admin.get("/api/people/" + people.person("isms_two") + "/roles").expect(200).text("/items/0/id");
        admin.delete("/api/role-assignments/" + held).expect(204);

        former.put("/api/inbox/items/" + item + "/completion", ACCEPT).expectProblem(403, "item.not-offered");

        people.signedInAs("bu_head").post("/api/inbox/items/" + item + "/actions/reassign", reassign("isms")).expect(200);
        complete(people.signedInAs("isms"), item, Map.of("planDecision", "ACCEPT")).expect(200);
    }

    @Test
    void asksTheIsmsManagerToStaffWhatNobodyMayDo() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        // The only ISMS manager of the unit acts in the case, so accepting the plan bars them from nothing yet: they also plan.
        people.signedInAs("bu_head").post("/api/inbox/items/" + story.item(people, caseId, "plan").get("id").asString() + "/actions/reassign",
                reassign("isms")).expect(200);
        story.complete(people, caseId, "plan", "isms", planBy("iam_operator")).expect(200);

        JsonNode stuck = story.item(people, caseId, "acceptPlan");
        assertThat(stuck.get("unstaffed").asBoolean()).isTrue();
        String path = "/api/inbox/items/" + stuck.get("id").asString();
        assertThat(people.signedInAs("isms").get("/api/inbox/counts").expect(200).json().get("unstaffed").asInt()).isEqualTo(1);
        people.signedInAs("isms").post(path + "/actions/staff", reassign("isms")).expectProblem(403, "separation.separate-steps");
        people.signedInAs("bu_head").post(path + "/actions/staff", reassign("mgmt")).expect(403);
        people.signedInAs("isms").post(path + "/actions/staff", reassign("mgmt")).expect(200);
        people.signedInAs("mgmt").post(path + "/actions/release", Map.of()).expect(200);
        assertThat(people.signedInAs("isms").get("/api/inbox/counts").expect(200).json().get("unstaffed").asInt()).isEqualTo(1);
        people.signedInAs("isms").post(path + "/actions/staff", reassign("mgmt")).expect(200);
        complete(people.signedInAs("mgmt"), stuck.get("id").asString(), Map.of("planDecision", "ACCEPT")).expect(200);
    }

    @Test
    void sortsWorkIntoGroupsByDeadline() {
        itemForIsms();
        JsonNode before = people.signedInAs("isms").get("/api/inbox/counts").expect(200).json();
        assertThat(before.get("overdue").asInt()).isZero();
        assertThat(before.get("week").asInt() + before.get("later").asInt()).isEqualTo(1);

        story.forward(java.time.Duration.ofDays(30));

        JsonNode after = people.signedInAs("isms").get("/api/inbox/counts").expect(200).json();
        assertThat(after.get("overdue").asInt()).isEqualTo(1);
        assertThat(people.signedInAs("isms").get("/api/inbox/items?group=OVERDUE").expect(200).json().at("/items/0/overdue").asBoolean())
                .isTrue();
        assertThat(people.signedInAs("control_owner").get("/api/inbox/counts").expect(200).json().get("waiting").asInt())
                .isEqualTo(1);
    }

    @Test
    void saysInWhichGroupAnItemStandsForItsReader() {
        String item = itemForIsms();
        assertThat(listed(people.signedInAs("isms"), groupOf("isms", item))).contains(item);
        assertThat(groupOf("control_owner", item)).isEqualTo("WAITING");
        assertThat(listed(people.signedInAs("control_owner"), "WAITING")).contains(item);

        story.forward(java.time.Duration.ofDays(30));
        assertThat(groupOf("isms", item)).isEqualTo("OVERDUE");

        complete(people.signedInAs("isms"), item, Map.of("planDecision", "ACCEPT")).expect(200);
        assertThat(groupOf("isms", item)).isEmpty();
    }

    private String groupOf(String reader, String item) {
        return people.signedInAs(reader).get("/api/inbox/items/" + item).expect(200).json().path("group").asString("");
    }

    /** Id of an item that waits for the ISMS manager: a plan to accept. */
    private String itemForIsms() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        return story.item(people, caseId, "acceptPlan").get("id").asString();
    }

    private Map<String, Object> planBy(String owner) {
        return Map.of(
                "actions", List.of(Map.of(
                        "action", "Tell billing", "ownerId", people.person(owner), "dueOn", story.today().plusDays(20).toString(),
                        "change", "NONE")),
                "measure", "Days", "population", "Leavers", "sample", "25", "threshold", "1 day", "soakDays", 180);
    }

    private static Map<String, Object> draft(String reason) {
        return Map.of("data", Map.of("reason", reason));
    }

    private Map<String, Object> reassign(String to) {
        return Map.of("personId", people.person(to), "reason", "On leave");
    }

    private static List<String> allowed(ApiClient client, String item) {
        return client.get("/api/inbox/items/" + item).expect(200).json().get("allowedActions").valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static ApiResponse complete(ApiClient client, String item, Map<String, Object> data) {
        return client.put("/api/inbox/items/" + item + "/completion", Map.of("data", data));
    }

    private static List<String> listed(ApiClient client) {
        return List.of("OVERDUE", "TODAY", "WEEK", "LATER").stream()
                .flatMap(group -> listed(client, group).stream())
                .toList();
    }

    private static List<String> listed(ApiClient client, String group) {
        return client.get("/api/inbox/items?group=" + group).expect(200).json().get("items").valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @SafeVarargs
    private static List<ApiResponse> atOnce(Callable<ApiResponse>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<ApiResponse>> running = threads.invokeAll(List.of(calls));
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
