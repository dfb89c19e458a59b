package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Pauses of a case: asked for by one, consented to by another, and what they do to its deadlines. */
@ApiTest
class HoldApiTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

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
    void movesDeadlinesByThePauseOnceASecondPersonConsents() {
        Instant before = due();

        askFor("control_owner", 10).expect(201);
        assertThat(due()).isEqualTo(before);
        assertThat(waiting("bu_head")).hasSize(1);
        consent("bu_head").expect(204);

        assertThat(daysBetween(before, due())).isEqualTo(10);
        JsonNode view = asks.asks("control_owner");
        assertThat(Instant.parse(view.get("originalDueAt").asString())).isEqualTo(before);
        assertThat(view.get("silentUntil").asString()).startsWith(asks.day(10));
        assertThat(view.at("/hold/state").asString()).isEqualTo("RUNNING");
        assertThat(holds("control_owner").at("/items/0/decidedBy/name").asString()).isEqualTo(people.fullName("bu_head"));
        assertThat(told("control_owner", "hold.began")).isOne();
        assertThat(waiting("bu_head")).isEmpty();
    }

    @Test
    void takesBackTheDaysThatWereNotNeeded() {
        Instant before = due();
        askFor("control_owner", 10).expect(201);
        consent("isms").expect(204);
        story.forward(Duration.ofDays(3));

        end("control_owner").expect(204);

        assertThat(daysBetween(before, due())).isEqualTo(3);
        assertThat(asks.asks("isms").get("silentUntil").isNull()).isTrue();
        end("control_owner").expectProblem(409, "hold.not-running");
        askFor("control_owner", 5).expect(201);
    }

    @Test
    void ringsNoAlarmWhileItRuns() {
        // Late already, so that lateness would climb at once if the clock went on.
        story.forward(Duration.ofDays(13));
        int before = level();
        askFor("control_owner", 60).expect(201);
        consent("isms").expect(204);
        long signals = signals();

        story.forward(Duration.ofDays(50));
        assertThat(level()).isLessThanOrEqualTo(before);
        assertThat(signals()).isEqualTo(signals);

        story.forward(Duration.ofDays(40));
        assertThat(signals()).isGreaterThan(signals);
    }

    @Test
    void endsByItselfAfterItsLastDay() {
        Instant before = due();
        askFor("control_owner", 4).expect(201);
        consent("isms").expect(204);
        story.forward(Duration.ofDays(5));

        assertThat(holds("isms").at("/items/0/state").asString()).isEqualTo("OVER");
        assertThat(asks.asks("isms").get("silentUntil").isNull()).isTrue();
        assertThat(daysBetween(before, due())).isEqualTo(4);
        end("control_owner").expectProblem(409, "hold.not-running");
    }

    @Test
    void givesWorkOpenedMeanwhileTheDaysThatAreLeft() {
        askFor("control_owner", 10).expect(201);
        consent("isms").expect(204);
        story.forward(Duration.ofDays(4));

        story.contain(people, asks.caseId);

        JsonNode next = story.item(people, asks.caseId, "analyseCause");
        Instant usual = Instant.parse(next.get("originalDueAt").asString());
        assertThat(daysBetween(usual, Instant.parse(next.get("dueAt").asString()))).isEqualTo(6);
    }

    @Test
    void needsAnotherPerson() {
        askFor("isms", 10).expect(201);
        consent("isms").expectProblem(403, "hold.own");
        consent("hr").expectProblem(403, "decision.not-yours");
        people.grant("control_owner", "bu_head", people.unitId());
        // Has an open task of the case, so it would be their own clock.
        consent("control_owner").expectProblem(403, "hold.own");
        decline("bu_head", "").expectViolation("/reason", "required");
        decline("bu_head", "No reason to wait.").expect(204);

        consent("bu_head").expectProblem(409, "hold.decided");
        assertThat(holds("isms").at("/items/0/decisionReason").asString()).isEqualTo("No reason to wait.");
        assertThat(told("isms", "hold.declined")).isOne();
    }

    @Test
    void guardsHoldsFromThoseWhoMayNot() {
        askFor("hr", 10).expectProblem(403, "hold.ask-refused");
        askFor("control_owner", 10).expect(201);
        askFor("isms", 10).expectProblem(409, "hold.already-there");
        end("verifier").expectProblem(403, "hold.end-refused");
        String hold = hold();
        for (String outsider : List.of("stranger", "admin")) {
            askFor(outsider, 10).expectProblem(404, "case.not-found");
            people.signedInAs(outsider).get("/api/cases/" + asks.caseId + "/holds").expectProblem(404, "case.not-found");
            for (String action : List.of("consent", "decline", "end")) {
                people.signedInAs(outsider).post("/api/holds/" + hold + "/" + action, Map.of("reason", "x"))
                        .expectProblem(404, "hold.not-found");
            }
            assertThat(waiting(outsider)).isEmpty();
        }
        people.nobody().get("/api/holds").expectProblem(401, "sign-in.required");
        people.signedInAs("isms").post("/api/holds/" + UUID.randomUUID() + "/consent", Map.of()).expectProblem(404, "hold.not-found");
        end("control_owner").expect(204);
        assertThat(holds("isms").at("/items/0/state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void movesDeadlinesOnceWhenTwoConsentAtOnce() throws Exception {
        Instant before = due();
        askFor("control_owner", 10).expect(201);
        String hold = hold();
        people.signedInAs("bu_head");

        List<ApiResponse> answers = AskFixture.atOnce(
                () -> people.signedInAs("bu_head").post("/api/holds/" + hold + "/consent", Map.of()),
                () -> people.signedInAs("isms").post("/api/holds/" + hold + "/consent", Map.of()));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(204, 409);
        assertThat(daysBetween(before, due())).isEqualTo(10);
    }

    @Test
    void refusesDaysThatAreNoDays() {
        askFor("control_owner", 0).expectViolation("/until", "not-later");
        askFor("control_owner", -2).expectViolation("/until", "not-later");
        askFor("control_owner", 500).expectViolation("/until", "too-far");
        people.signedInAs("control_owner").post("/api/cases/" + asks.caseId + "/holds", Map.of("until", asks.day(3)))
                .expectViolation("/reason", "required");
        askFor("control_owner", 2).expect(201);
        story.forward(Duration.ofDays(4));
        consent("isms").expectProblem(409, "hold.too-late");
    }

    @Test
    void isOverWithItsCase() {
        askFor("control_owner", 10).expect(201);
        people.signedInAs("isms").post("/api/cases/" + asks.caseId + "/actions/withdraw", Map.of("reason", "A duplicate")).expect(200);

        consent("bu_head").expectProblem(409, "hold.decided");
        assertThat(waiting("bu_head")).isEmpty();
        askFor("control_owner", 10).expectProblem(409, "case.sealed");
        assertThat(holds("isms").get("allowedActions")).isEmpty();
    }

    private int level() {
        return people.signedInAs("isms").get(asks.path("")).expect(200).json().get("escalationLevel").asInt();
    }

    private long signals() {
        return jdbc.sql("select count(*) from notification where item_id = ? and (kind in ('item.reminder', 'item.due') or kind = 'item.escalated')")
                .param(UUID.fromString(asks.item))
                .query(Long.class)
                .single();
    }

    private ApiResponse askFor(String person, int days) {
        return people.signedInAs(person).post(
                "/api/cases/" + asks.caseId + "/holds", Map.of("until", asks.day(days), "reason", "The system is being replaced."));
    }

    private ApiResponse consent(String person) {
        return people.signedInAs(person).post("/api/holds/" + hold() + "/consent", Map.of());
    }

    private ApiResponse decline(String person, String reason) {
        return people.signedInAs(person).post("/api/holds/" + hold() + "/decline", Map.of("reason", reason));
    }

    private ApiResponse end(String person) {
        return people.signedInAs(person).post("/api/holds/" + hold() + "/end", Map.of());
    }

    private String hold() {
        return holds("isms").at("/items/0/id").asString();
    }

    private JsonNode holds(String person) {
        return people.signedInAs(person).get("/api/cases/" + asks.caseId + "/holds").expect(200).json();
    }

    private List<JsonNode> waiting(String person) {
        return people.signedInAs(person).get("/api/holds?mine=true").expect(200).json().get("items").valueStream().toList();
    }

    private Instant due() {
        return Instant.parse(asks.asks("isms").get("dueAt").asString());
    }

    private static long daysBetween(Instant from, Instant to) {
        assertThat(to.atZone(ZONE).toLocalTime()).isEqualTo(from.atZone(ZONE).toLocalTime());
        return ChronoUnit.DAYS.between(from.atZone(ZONE).toLocalDate(), to.atZone(ZONE).toLocalDate());
    }

    private long told(String person, String kind) {
        return jdbc.sql("select count(*) from notification where person_id = ? and kind = ? and case_id = ?")
                .params(people.person(person), kind, asks.caseId)
                .query(Long.class)
                .single();
    }
}
