package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Questions to colleagues inside a task: what the colleague learns of the case, and what comes back. */
@ApiTest
class QuestionApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

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
    void showsAStrangerTheQuestionAndNoMoreOfTheCase() {
        String due = asks.asks("isms").get("dueAt").asString();
        ask("stranger", "Is the feed still running?").expect(201);

        ApiResponse seen = people.signedInAs("stranger").get("/api/questions").expect(200);
        JsonNode question = seen.json().at("/items/0");
        assertThat(question.get("text").asString()).isEqualTo("Is the feed still running?");
        assertThat(question.at("/task/title").asString()).isNotBlank();
        assertThat(question.at("/task/caseNumber").asString()).startsWith("CA-");
        assertThat(seen.body())
                .doesNotContain(asks.item)
                .doesNotContain(asks.caseId.toString())
                .doesNotContain("Leavers keep access");
        assertThat(notice("stranger")).doesNotContain("Leavers keep access");
        people.signedInAs("stranger").get(asks.path("")).expectProblem(404, "item.not-found");
        people.signedInAs("stranger").get(asks.path("/asks")).expectProblem(404, "item.not-found");
        // Who may read the case is led to it.
        ask("isms", "And you?").expect(201);
        assertThat(people.signedInAs("isms").get("/api/questions").expect(200).text("/items/0/task/itemId")).isEqualTo(asks.item);
        assertThat(asks.asks("isms").get("dueAt").asString()).isEqualTo(due);
    }

    @Test
    void bringsTheAnswerBack() {
        ask("stranger", "Is the feed still running?").expect(201);
        String question = open("stranger").get(0);

        answer("stranger", question, " ").expectViolation("/text", "required");
        answer("stranger", question, "Yes, since May.").expect(204);

        JsonNode view = asks.asks("control_owner").at("/questions/0");
        assertThat(view.get("answer").asString()).isEqualTo("Yes, since May.");
        assertThat(view.at("/askedOf/name").asString()).isEqualTo(people.fullName("stranger"));
        assertThat(open("stranger")).isEmpty();
        assertThat(people.signedInAs("stranger").get("/api/questions?answered=true").expect(200).text("/items/0/answer"))
                .isEqualTo("Yes, since May.");
        assertThat(jdbc.sql("select count(*) from notification where person_id = ? and kind = 'question.answered'")
                        .param(people.person("control_owner"))
                        .query(Long.class)
                        .single())
                .isOne();
        answer("stranger", question, "No!").expectProblem(409, "question.answered");
        assertThat(asks.asks("isms").at("/questions/0/answer").asString()).isEqualTo("Yes, since May.");
    }

    @Test
    void letsOnlyTheAskedPersonAnswer() {
        ask("hr", "Who left in May?").expect(201);
        String question = open("hr").get(0);

        answer("isms", question, "I know").expectProblem(403, "question.not-asked-of-you");
        answer("control_owner", question, "I know").expectProblem(403, "question.not-asked-of-you");
        answer("stranger", question, "I know").expectProblem(404, "question.not-found");
        answer("admin", question, "I know").expectProblem(404, "question.not-found");
        answer("hr", UUID.randomUUID().toString(), "x").expectProblem(404, "question.not-found");
        people.nobody().get("/api/questions").expectProblem(401, "sign-in.required");
        assertThat(open("isms")).isEmpty();
    }

    @Test
    void letsOnlyWhoHasTheTaskAsk() {
        askAs("isms", "hr", "Who?").expectProblem(403, "question.not-yours");
        askAs("stranger", "hr", "Who?").expectProblem(404, "item.not-found");
        askAs("admin", "hr", "Who?").expectProblem(404, "item.not-found");
        ask("control_owner", "Myself?").expectViolation("/to", "self");
        people.signedInAs("control_owner").post(asks.path("/questions"), Map.of("text", "x")).expectViolation("/to", "required");
        people.signedInAs("control_owner").post(asks.path("/questions"), Map.of("to", UUID.randomUUID(), "text", "x"))
                .expectViolation("/to", "not-usable");
        ask("hr", "x".repeat(4_001)).expectViolation("/text", "too-long");
    }

    @Test
    void asksOnceWhenClickedTwice() throws Exception {
        ApiClient owner = people.signedInAs("control_owner");
        Map<String, Object> body = Map.of("to", people.person("hr"), "text", "Who left in May?");

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> owner.post(asks.path("/questions"), body), () -> owner.post(asks.path("/questions"), body));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
        assertThat(open("hr")).hasSize(1);
    }

    @Test
    void answersOnceWhenClickedTwice() throws Exception {
        ask("hr", "Who left in May?").expect(201);
        String question = open("hr").get(0);
        people.signedInAs("hr");

        List<ApiResponse> answers =
                AskFixture.atOnce(() -> answer("hr", question, "Ann"), () -> answer("hr", question, "Bob"));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void needsNoAnswerOnceTheTaskIsDone() {
        ask("hr", "Who left in May?").expect(201);
        String question = open("hr").get(0);
        story.contain(people, asks.caseId);

        assertThat(open("hr")).isEmpty();
        answer("hr", question, "Ann").expectProblem(409, "question.lapsed");
        askAs("control_owner", "hr", "Still?").expectProblem(409, "item.ended");
    }

    private ApiResponse ask(String to, String text) {
        return askAs("control_owner", to, text);
    }

    private ApiResponse askAs(String person, String to, String text) {
        return people.signedInAs(person).post(asks.path("/questions"), Map.of("to", people.person(to), "text", text));
    }

    private ApiResponse answer(String person, String question, String text) {
        return people.signedInAs(person).post("/api/questions/" + question + "/answer", Map.of("text", text));
    }

    private List<String> open(String person) {
        return people.signedInAs(person).get("/api/questions").expect(200).json().get("items").valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private String notice(String person) {
        return jdbc.sql("select facts from notification where person_id = ? and kind = 'question.asked'")
                .param(people.person(person))
                .query(String.class)
                .single();
    }
}
