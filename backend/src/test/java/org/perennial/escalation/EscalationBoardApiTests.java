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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.inbox.ItemClocks;
import org.perennial.organisation.Units;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;

/** Late work by cause, for those who can act on it and nobody else. */
@ApiTest
@Tag("both")
class EscalationBoardApiTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private Units units;

    @Autowired
    private ItemClocks clocks;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private TestOrganisation people;
    private Clockwork clockwork;
    private UUID caseId;
    private String item;

    @BeforeEach
    void registersACase() {
        people = organisations.fresh();
        clockwork = new Clockwork(beans);
        people.appointLeaders();
        caseId = story.registered(people);
        item = story.item(people, caseId, "contain").get("id").asString();
    }

    @Test
    void saysWhatIsLateAndWhyItReachedTheReader() {
        assertThat(board("bu_head").get("total").asLong()).isZero();
        climbTo(2);

        JsonNode board = board("bu_head");

        JsonNode cause = board.at("/causes/0");
        JsonNode late = cause.at("/items/0");
        assertThat(board.get("total").asLong()).isOne();
        assertThat(board.at("/levels/2/items").asLong()).isOne();
        assertThat(cause.get("kind").asString()).isEqualTo("PERSON");
        assertThat(cause.at("/person/name").asString()).isEqualTo(people.fullName("control_owner"));
        assertThat(cause.at("/unit/id").asString()).isEqualTo(people.unitId().toString());
        assertThat(late.at("/item/id").asString()).isEqualTo(item);
        assertThat(late.at("/item/case/id").asString()).isEqualTo(caseId.toString());
        assertThat(late.get("daysLate").asLong()).isEqualTo(ChronoUnit.DAYS.between(
                clocks.get(UUID.fromString(item)).dueAt().atZone(BERLIN).toLocalDate(), story.today()));
        assertThat(late.at("/why/kind").asString()).isEqualTo("LEVEL");
        assertThat(late.at("/why/level").asInt()).isEqualTo(2);
        assertThat(words(late.get("happened"), "kind")).containsExactly("HALF_TIME", "DUE", "LEVEL_1", "LEVEL_2");
        assertThat(late.at("/item/allowedActions").valueStream().map(JsonNode::asString))
                .contains("nudge", "reassign", "grantTime", "takeOver", "acceptLateness");
    }

    @Test
    void showsNobodyWhatIsNotTheirs() {
        people.add("other_head", people.otherUnitId(), "bu_head");
        forward(3);

        assertThat(ids(board("bu_head"))).containsExactly(item);
        assertThat(ids(board("isms"))).containsExactly(item);
        assertThat(ids(board("mgmt"))).containsExactly(item);
        assertThat(ids(board("risk_owner"))).as("the deputy of the unit").containsExactly(item);
        assertThat(ids(board("control_owner"))).as("who has it").containsExactly(item);
        for (String other : List.of("hr", "auditor", "iam_operator", "stranger", "admin", "external_auditor", "other_head")) {
            assertThat(ids(board(other))).as(other).isEmpty();
            assertThat(board(other).get("total").asLong()).as(other).isZero();
            assertThat(forecast(other).get("people").isEmpty()).as(other).isTrue();
            assertThat(forecast(other).get("units").isEmpty()).as(other).isTrue();
        }
        people.nobody().get("/api/escalations").expectProblem(401, "sign-in.required");
        people.nobody().get("/api/escalations/forecast").expectProblem(401, "sign-in.required");
    }

    @Test
    void letsNobodyDecideAboutTheirOwnLateness() {
        forward(3);

        assertThat(board("control_owner").at("/causes/0/items/0/item/allowedActions").valueStream().map(JsonNode::asString))
                .doesNotContain("grantTime", "acceptLateness", "takeOver", "nudge");
    }

    @Test
    void putsAllOfOnePersonOnOneCard() {
        story.registered(people);
        story.registered(people);
        forward(3);

        JsonNode board = board("isms");

        assertThat(board.get("causes").size()).isOne();
        assertThat(board.at("/causes/0/items").size()).isEqualTo(3);
        assertThat(board.get("total").asLong()).isEqualTo(3);
    }

    @Test
    void blamesTheAbsenceAndNotWhoStandsIn() {
        String today = story.today().toString();
        people.add("nora", "control_owner");
        people.signedInAs("control_owner")
                .post("/api/people/" + people.person("control_owner") + "/absences", Map.of(
                        "from", today, "to", story.today().plusDays(60).toString(), "substituteId", people.person("nora").toString()))
                .expect(201);
        forward(3);

        JsonNode cause = board("isms").at("/causes/0");

        assertThat(cause.get("kind").asString()).isEqualTo("ABSENT");
        assertThat(cause.at("/person/name").asString()).isEqualTo(people.fullName("control_owner"));
    }

    @Test
    void saysWhatToDoFirst() {
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.complete(people, caseId, "plan", "control_owner", Map.of(
                "actions", List.of(action("iam_operator", 3), action("hr", 40), action("risk_owner", 40)),
                "measure", "Days", "population", "Leavers", "sample", "25", "threshold", "1 day", "soakDays", 180)).expect(200);
        story.accept(people, caseId);
        story.item(people, caseId, "implement");

        clockwork.forward(clockwork.now().plus(Duration.ofDays(5)));

        JsonNode board = board("isms");
        assertThat(board.at("/relief/0/unblocks").asInt()).isEqualTo(2);
        assertThat(board.at("/relief/0/items").size()).isOne();
        assertThat(board.at("/causes/0/waiting").asInt()).isEqualTo(2);
        assertThat(board.at("/causes/0/items/0/waiting").asInt()).isEqualTo(2);
    }

    @Test
    void dropsWhatIsNotLateAnyMoreAndKeepsWhatWasDone() {
        climbTo(2);
        people.signedInAs("isms").post(path("/nudges"), Map.of("message", "Please")).expect(201);
        people.signedInAs("isms")
                .post(path("/lateness-acceptances"), Map.of("until", story.today().plusDays(10).toString(), "reason", "Vendor"))
                .expect(201);

        JsonNode late = board("bu_head").at("/causes/0/items/0");
        assertThat(words(late.get("happened"), "kind")).endsWith("NUDGED", "ACCEPTED");
        assertThat(late.at("/happened/4/by/name").asString()).isEqualTo(people.fullName("isms"));
        assertThat(late.get("silentUntil").isNull()).isFalse();

        people.signedInAs("bu_head").post(path("/extensions"), Map.of("businessDays", 5, "reason", "Vendor")).expect(201);
        assertThat(board("bu_head").get("total").asLong()).isZero();
        climbTo(2);
        assertThat(words(board("bu_head").at("/causes/0/items/0/happened"), "kind")).as("signals of this cycle").contains("GRANTED", "LEVEL_2");
        story.contain(people, caseId);
        assertThat(ids(board("bu_head"))).doesNotContain(item);
    }

    @Test
    void narrowsToAUnit() {
        forward(3);

        assertThat(ids(people.signedInAs("isms").get("/api/escalations?unit=" + people.unitId()).expect(200).json())).containsExactly(item);
        JsonNode other = people.signedInAs("isms").get("/api/escalations?unit=" + people.otherUnitId()).expect(200).json();
        assertThat(other.get("total").asLong()).isZero();
        people.signedInAs("isms").get("/api/escalations?unit=nonsense").expect(400);
    }

    @Test
    void foreseesWhatBecomesLate() {
        JsonNode before = forecast("bu_head");

        assertThat(before.get("days").asInt()).isEqualTo(14);
        assertThat(before.at("/people/0/person/name").asString()).isEqualTo(people.fullName("control_owner"));
        assertThat(before.at("/people/0/soon").asLong()).isOne();
        assertThat(before.at("/people/0/late").asLong()).isZero();
        assertThat(before.at("/units/0/unit/id").asString()).isEqualTo(people.unitId().toString());
        assertThat(before.at("/units/0/soon").asLong()).isOne();

        forward(3);

        JsonNode after = forecast("bu_head");
        assertThat(after.at("/people/0/soon").asLong()).isZero();
        assertThat(after.at("/people/0/late").asLong()).isOne();
        assertThat(after.at("/people/0/open").asLong()).isOne();
    }

    private Map<String, Object> action(String owner, int days) {
        return Map.of(
                "action", "Tell billing (" + owner + ")", "ownerId", people.person(owner),
                "dueOn", story.today().plusDays(days).toString(), "change", "NONE");
    }

    /** Day by day until lateness has climbed that far; weekends, holidays and accepted lateness make it longer. */
    private void climbTo(int level) {
        for (int day = 0; day < 60 && clocks.get(UUID.fromString(item)).level() < level; day++) {
            clockwork.forward(clockwork.now().plus(Duration.ofDays(1)));
        }
        assertThat(clocks.get(UUID.fromString(item)).level()).isEqualTo(level);
    }

    /** That many days after the item was due, with every signal until then. */
    private void forward(int days) {
        Instant due = clocks.get(UUID.fromString(item)).dueAt();
        clockwork.forward(due.plus(Duration.ofDays(days)));
    }

    private JsonNode board(String person) {
        return people.signedInAs(person).get("/api/escalations").expect(200).json();
    }

    private JsonNode forecast(String person) {
        return people.signedInAs(person).get("/api/escalations/forecast").expect(200).json();
    }

    private String path(String rest) {
        return "/api/inbox/items/" + item + rest;
    }

    private static List<String> ids(JsonNode board) {
        return board.get("causes").valueStream()
                .flatMap(cause -> cause.get("items").valueStream())
                .map(late -> late.at("/item/id").asString())
                .toList();
    }

    private static List<String> words(JsonNode array, String field) {
        return array.valueStream().map(each -> each.get(field).asString()).toList();
    }
}
