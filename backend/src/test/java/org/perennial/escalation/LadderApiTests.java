package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.escalation.Clockwork.Said;
import org.perennial.inbox.ItemClocks;
import org.perennial.organisation.AbsenceData;
import org.perennial.organisation.Absences;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;

/** Lateness of real work climbs to the people who can act, and at the right hour of their day. */
@ApiTest
class LadderApiTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Absences absences;

    @Autowired
    private ItemClocks clocks;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private TestOrganisation organisation;
    private Clockwork clockwork;
    private UUID item;
    private UUID caseId;

    @BeforeEach
    void opensACase() {
        organisation = organisations.fresh();
        clockwork = new Clockwork(beans);
        organisation.appointLeaders();
        caseId = actions.registered(organisation);
        item = UUID.fromString(actions.item(organisation, caseId, "contain").get("id").asString());
    }

    @Test
    void climbsFromTheDoerToTopManagement() {
        Instant due = clocks.get(item).dueAt();

        clockwork.forward(due.plus(Duration.ofDays(45)));

        List<Said> said = clockwork.said(item);
        assertThat(said).extracting(Said::outcome).containsOnly("FIRED");
        assertThat(said).extracting(Said::signal).containsExactly(
                Signal.HALF_TIME, Signal.DUE, Signal.LEVEL_1, Signal.LEVEL_2, Signal.LEVEL_3, Signal.LEVEL_4);
        assertThat(said).extracting(Said::receivers).containsExactly(
                people("control_owner"), people("control_owner"), people("control_owner"), people("bu_head"), people("isms"),
                people("mgmt"));
        assertThat(said).allSatisfy(one -> {
            ZonedDateTime local = one.fired().atZone(BERLIN);
            assertThat(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)).isEqualTo(LocalTime.of(8, 0));
            assertThat(calendars.worksOn(organisation.unitId(), local.toLocalDate())).isTrue();
            assertThat(one.fired()).isCloseTo(one.planned(), org.assertj.core.api.Assertions.within(30, ChronoUnit.SECONDS));
        });
        assertThat(row("control_owner").get("escalationLevel").asInt()).isEqualTo(4);
        assertThat(notices("control_owner")).contains("item.reminder", "item.due", "item.escalated");
        assertThat(notices("bu_head")).containsExactly("item.escalated");
        assertThat(notices("mgmt")).containsExactly("item.escalated");
        assertThat(notices("auditor")).doesNotContain("item.escalated");
    }

    @Test
    void letsTheDeputyTakeTheItemFromTheSecondLevelOn() {
        Instant due = clocks.get(item).dueAt();
        clockwork.forward(due.plus(Duration.ofDays(3)));
        organisation.signedInAs("risk_owner").post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(409);

        clockwork.forward(due.plus(Duration.ofDays(12)));

        assertThat(row("risk_owner").get("allowedActions").valueStream().map(JsonNode::asString)).contains("claim");
        organisation.signedInAs("risk_owner").post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(200);
        assertThat(row("isms").at("/assignee/id").asString()).isEqualTo(organisation.person("risk_owner").toString());
    }

    @Test
    void goesPastAHeadWhoIsAwayAtOnce() {
        Instant due = clocks.get(item).dueAt();
        absences.enter(
                organisation.person("bu_head"),
                new AbsenceData(clockwork.now().atZone(BERLIN).toLocalDate(), due.plus(Duration.ofDays(20)).atZone(BERLIN).toLocalDate(), null));

        clockwork.forward(due.plus(Duration.ofDays(12)));

        List<Said> said = clockwork.said(item);
        Said second = said.get(said.size() - 2);
        Said third = said.get(said.size() - 1);
        assertThat(second.signal()).isEqualTo(Signal.LEVEL_2);
        assertThat(second.outcome()).isEqualTo("SKIPPED");
        assertThat(third.signal()).isEqualTo(Signal.LEVEL_3);
        assertThat(third.receivers()).isEqualTo(people("isms"));
        assertThat(third.fired()).isEqualTo(second.fired());
        assertThat(notices("bu_head")).isEmpty();
        assertThat(row("isms").get("escalationLevel").asInt()).isEqualTo(3);
    }

    @Test
    void beginsAnewWhenTheDueDateIsMoved() {
        Instant due = clocks.get(item).dueAt();
        clockwork.forward(due.plus(Duration.ofDays(4)));
        assertThat(row("isms").get("escalationLevel").asInt()).isEqualTo(1);

        Instant later = clockwork.now().plus(Duration.ofDays(6));
        clocks.moveDue(item, later);

        assertThat(row("isms").get("escalationLevel").asInt()).isZero();
        assertThat(row("isms").get("originalDueAt").asString()).isEqualTo(due.toString());
        assertThat(row("isms").get("dueAt").asString()).isEqualTo(later.toString());
        clockwork.forward(later.plus(Duration.ofDays(4)));
        assertThat(clockwork.said(item)).extracting(Said::signal).containsExactly(
                Signal.HALF_TIME, Signal.DUE, Signal.LEVEL_1, Signal.HALF_TIME, Signal.DUE, Signal.LEVEL_1);
    }

    @Test
    void saysNothingOfWorkThatIsDone() {
        actions.contain(organisation, caseId);

        clockwork.forward(clockwork.now().plus(Duration.ofDays(60)));

        assertThat(clockwork.said(item)).isEmpty();
    }

    @Test
    void movesSignalsWhenADayOffIsAdded() {
        Instant planned = clocks.get(item).nextSignalAt();
        ApiClient admin = organisation.signedInAs("admin");
        String day = planned.atZone(BERLIN).toLocalDate().toString();
        admin.put("/api/units/" + organisation.unitId() + "/holidays?year=" + day.substring(0, 4),
                Map.of("items", List.of(Map.of("date", day, "name", "Works outing")))).expect(200);

        clockwork.forward(clockwork.now().plus(Duration.ofMinutes(1)));

        assertThat(clocks.get(item).nextSignalAt()).isNotNull().isNotEqualTo(planned);
    }

    @Test
    void proposesOneFindingThatIsConfirmedOnce() {
        clockwork.forward(clocks.get(item).dueAt().plus(Duration.ofDays(45)));

        ApiClient pm = organisation.signedInAs("audit_pm");
        List<JsonNode> proposals = pm.get("/api/finding-proposals").expect(200).json().get("items").valueStream()
                .filter(found -> found.at("/unit/id").asString().equals(organisation.unitId().toString()))
                .toList();
        assertThat(proposals).isNotEmpty();
        JsonNode proposal = proposals.get(proposals.size() - 1);
        assertThat(proposal.get("lateCount").asInt()).isEqualTo(1);
        assertThat(proposal.get("step").asString()).isEqualTo("contain");
        organisation.signedInAs("isms").post("/api/finding-proposals/" + proposal.get("id").asString() + "/dismissal",
                Map.of("reason", "No.")).expect(403);
        organisation.signedInAs("control_owner").get("/api/finding-proposals").expect(403);

        String path = "/api/finding-proposals/" + proposal.get("id").asString();
        pm.post(path + "/confirmation", Map.of("grade", "MINOR")).expect(400);
        Map<String, Object> said = new HashMap<>(Map.of("grade", "MINOR"));
        said.put("requirementId", pm.get("/api/requirements?q=A.5.18").expect(200).text("/items/0/id"));
        String opened = pm.post(path + "/confirmation", said).expect(200).text("/caseRef/id");
        pm.post(path + "/confirmation", said).expect(409);

        UUID bornOfLateness = UUID.fromString(
                actions.item(organisation, UUID.fromString(opened), "contain").get("id").asString());
        clockwork.forward(clocks.get(bornOfLateness).dueAt().plus(Duration.ofDays(45)));
        assertThat(clockwork.said(bornOfLateness)).extracting(Said::signal).contains(Signal.LEVEL_4);
        assertThat(lateItems(pm)).doesNotContain(bornOfLateness.toString());
    }

    @Test
    void mergesAProposalIntoTheFindingItBelongsTo() {
        clockwork.forward(clocks.get(item).dueAt().plus(Duration.ofDays(20)));
        ApiClient pm = organisation.signedInAs("audit_pm");
        String id = pm.get("/api/finding-proposals").expect(200).text("/items/0/id");

        pm.post("/api/finding-proposals/" + id + "/merge", Map.of("caseId", caseId)).expect(400);
        pm.post("/api/finding-proposals/" + id + "/merge", Map.of("caseId", caseId, "proposalId", id, "reason", "Same.")).expect(400);
        pm.post("/api/finding-proposals/" + id + "/merge", Map.of("proposalId", id, "reason", "Same.")).expect(400);
        var merged = pm.post("/api/finding-proposals/" + id + "/merge", Map.of("caseId", caseId, "reason", "The same gap."));

        assertThat(merged.expect(200).text("/status")).isEqualTo("MERGED");
        assertThat(merged.text("/caseRef/id")).isEqualTo(caseId.toString());
        pm.post("/api/finding-proposals/" + id + "/dismissal", Map.of("reason", "Too late.")).expect(409);
    }

    private List<String> lateItems(ApiClient reader) {
        return List.of("OPEN", "CONFIRMED").stream()
                .flatMap(status -> reader.get("/api/finding-proposals?status=" + status).expect(200).json().get("items").valueStream())
                .flatMap(proposal -> proposal.get("late").valueStream())
                .map(late -> late.get("itemId").asString())
                .toList();
    }

    private List<String> people(String key) {
        return List.of(organisation.person(key).toString());
    }

    private JsonNode row(String person) {
        return organisation.signedInAs(person).get("/api/inbox/cases/" + caseId + "/items").expect(200).json().get("items").valueStream()
                .filter(found -> found.get("id").asString().equals(item.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices(String person) {
        return organisation.signedInAs(person).get("/api/notifications?limit=100").expect(200).json().get("items").valueStream()
                .map(notice -> notice.get("kind").asString())
                .filter(kind -> kind.startsWith("item."))
                .toList();
    }
}
