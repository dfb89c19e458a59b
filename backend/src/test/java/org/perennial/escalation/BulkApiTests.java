package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One action on many tasks: each has its own result, and none is done that the single action would refuse. */
@ApiTest
class BulkApiTests {

    private static final String CLAIM = "/api/inbox/bulk/claim";
    private static final String REASSIGN = "/api/inbox/bulk/reassign";
    private static final String MORE_TIME = "/api/inbox/bulk/extension-requests";

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;
    private AskFixture first;
    private AskFixture second;

    @BeforeEach
    void registerCases() {
        people = organisations.fresh();
        first = new AskFixture(people, story);
        second = new AskFixture(people, story);
    }

    @Test
    void givesEachItemItsOwnResultInTheOrderAsked() {
        String unknown = UUID.randomUUID().toString();
        first.ask("control_owner", 20).expect(201);

        ApiResponse answer = people.signedInAs("control_owner").post(MORE_TIME, moreTime(second.item, first.item, unknown, second.item)).expect(200);

        assertThat(results(answer)).containsExactly(
                second.item + " done", first.item + " extension.already-asked", unknown + " item.not-found");
        assertThat(answer.text("/results/1/detail")).contains("waits for its decision");
        assertThat(second.asks("isms").at("/extensions/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void reassignsWhatItMayAndNamesTheReasonForTheRest() {
        people.add("owner_two", "control_owner");
        List<String> both = List.of(first.item, second.item);
        Map<String, Object> body = Map.of("items", both, "personId", people.person("owner_two"), "reason", "On leave");

        assertThat(results(people.signedInAs("mgmt").post(REASSIGN, body).expect(200)))
                .containsExactly(first.item + " item.reassign-refused", second.item + " item.reassign-refused");
        assertThat(results(people.signedInAs("stranger").post(REASSIGN, body).expect(200)))
                .containsExactly(first.item + " item.not-found", second.item + " item.not-found");
        assertThat(results(people.signedInAs("bu_head").post(REASSIGN, body).expect(200)))
                .containsExactly(first.item + " done", second.item + " done");
        assertThat(holder(first)).isEqualTo(people.person("owner_two").toString());
        people.nobody().post(REASSIGN, body).expect(403);
    }

    @Test
    void claimsAllThatIsOfferedAndTellsWhoWasFaster() {
        String one = offered(first);
        String two = offered(second);
        people.add("isms_two", "isms");
        people.signedInAs("isms_two").post("/api/inbox/items/" + two + "/actions/claim", Map.of()).expect(200);
        Map<String, Object> body = Map.of("items", List.of(two, one));

        assertThat(results(people.signedInAs("mgmt").post(CLAIM, body).expect(200)))
                .containsExactly(two + " item.claimed-by-other", one + " item.not-offered");
        ApiResponse mine = people.signedInAs("isms").post(CLAIM, body).expect(200);

        assertThat(results(mine)).containsExactly(two + " item.claimed-by-other", one + " done");
        assertThat(mine.text("/results/0/detail")).contains(people.fullName("isms_two"));
    }

    @Test
    void happensOnceWhenClickedTwice() throws Exception {
        ApiClient owner = people.signedInAs("control_owner");
        String key = UUID.randomUUID().toString();

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> owner.post(MORE_TIME, moreTime(first.item, second.item), key),
                () -> owner.post(MORE_TIME, moreTime(first.item, second.item), key));

        assertThat(answers).extracting(ApiResponse::status).containsExactly(200, 200);
        assertThat(answers).allSatisfy(answer ->
                assertThat(results(answer)).containsExactly(first.item + " done", second.item + " done"));
        assertThat(first.asks("isms").get("extensions").size()).isOne();
        owner.post(MORE_TIME, moreTime(first.item), key).expectProblem(422, "idempotency.key-reused");
    }

    @Test
    void letsTwoWhoActOnTheSameItemsFinish() throws Exception {
        people.add("owner_two", "control_owner");
        people.add("owner_three", "control_owner");
        ApiClient head = people.signedInAs("bu_head");
        ApiClient isms = people.signedInAs("isms");
        List<ApiResponse> answers = AskFixture.atOnce(
                () -> head.post(REASSIGN, Map.of(
                        "items", List.of(first.item, second.item), "personId", people.person("owner_two"), "reason", "a")),
                () -> isms.post(REASSIGN, Map.of(
                        "items", List.of(second.item, first.item), "personId", people.person("owner_three"), "reason", "b")));

        assertThat(answers).allSatisfy(answer -> assertThat(results(answer.expect(200))).allMatch(each -> each.endsWith(" done")));
    }

    @Test
    void refusesBadInputAsAWhole() {
        ApiClient owner = people.signedInAs("control_owner");
        owner.post(CLAIM, Map.of()).expectViolation("/items", "required");
        owner.post(CLAIM, Map.of("items", List.of())).expectViolation("/items", "required");
        owner.post(CLAIM, Map.of("items", Collections.nCopies(201, first.item))).expectViolation("/items", "too-many");
        List<Object> hole = new ArrayList<>();
        hole.add(first.item);
        hole.add(null);
        owner.post(CLAIM, Map.of("items", hole)).expectViolation("/items/1", "required");
        owner.post(CLAIM, Map.of("items", List.of("x"))).expect(400);
        owner.post(CLAIM, "{\"items\":7}").expect(400);
        List<String> one = List.of(first.item);
        owner.post(REASSIGN, Map.of("items", one, "reason", "x")).expectViolation("/personId", "required");
        owner.post(REASSIGN, Map.of("items", one, "personId", people.person("isms"))).expectViolation("/reason", "required");
        owner.post(REASSIGN, Map.of("items", one, "personId", people.person("isms"), "reason", "a\u0000b"))
                .expectViolation("/reason", "control-character");
        owner.post(MORE_TIME, Map.of("items", one, "reason", "x")).expectViolation("/until", "required");
        owner.post(MORE_TIME, Map.of("items", one, "until", first.day(20), "reason", "x".repeat(2_001)))
                .expectViolation("/reason", "too-long");
        assertThat(results(owner.post(MORE_TIME, Map.of("items", one, "until", "2001-01-01", "reason", "x")).expect(200)))
                .containsExactly(first.item + " validation.failed");
    }

    /** A plan to accept, offered to the ISMS managers. */
    private String offered(AskFixture fixture) {
        story.contain(people, fixture.caseId);
        story.analyse(people, fixture.caseId);
        story.plan(people, fixture.caseId, "iam_operator");
        return story.item(people, fixture.caseId, "acceptPlan").get("id").asString();
    }

    private String holder(AskFixture fixture) {
        return story.item(people, fixture.caseId, "contain").at("/assignee/id").asString();
    }

    private Map<String, Object> moreTime(String... items) {
        return Map.of("items", List.of(items), "until", first.day(20), "reason", "The vendor answers on Monday.");
    }

    private static List<String> results(ApiResponse answer) {
        return answer.json().get("results").valueStream()
                .map(one -> one.get("itemId").asString() + " " + word(one))
                .toList();
    }

    private static String word(JsonNode result) {
        return result.get("done").asBoolean() ? "done" : result.get("code").asString();
    }
}
