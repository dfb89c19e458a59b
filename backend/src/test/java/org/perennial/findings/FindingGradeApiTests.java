package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import tools.jackson.databind.JsonNode;

/** The grade is changed by the audit programme manager alone, and what hangs on it follows; what happened before is noticed. */
@ApiTest
class FindingGradeApiTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
        people.add("programme", "audit_pm");
    }

    @Test
    void letsOnlyTheAuditProgrammeManagerChangeTheGradeAndNeverTheAuditee() {
        UUID caseId = story.registered(people);
        for (String other : List.of("auditor", "isms", "control_owner", "bu_head")) {
            regrade(other, caseId, "MAJOR", "Worse.").expectProblem(403, "case.action-refused");
        }
        regrade("stranger", caseId, "MAJOR", "Worse.").expectProblem(404, "case.not-found");
        people.grant("control_owner", "audit_pm", people.unitId());
        assertThat(regrade("control_owner", caseId, "MAJOR", "Worse.").expectProblem(403, "separation.auditee-does-not-grade").text("/detail"))
                .contains("You own this corrective action")
                .contains(people.fullName("programme"));
        regrade("programme", caseId, "MAJOR", " ").expectViolation("/reason", "required");
        regrade("programme", caseId, "OFI", "Less.").expectViolation("/grade", "not-an-option");
        regrade("programme", caseId, "MINOR", "The same.").expectViolation("/grade", "unchanged");
        assertThat(finding("auditor", caseId).at("/allowedActions").isEmpty()).isTrue();
        assertThat(finding("programme", caseId).at("/allowedActions/0").asString()).isEqualTo("regrade");

        people.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "A mistake.")).expect(200);
        regrade("programme", caseId, "MAJOR", "Worse.").expectProblem(409, "case.sealed");
    }

    @Test
    void movesWhatHangsOnTheGradeAndKeepsItsHistory() {
        UUID caseId = story.registered(people);
        LocalDate raised = story.today();
        assertThat(dueOn(caseId, "contain")).isEqualTo(raised.plusDays(10));

        JsonNode after = regrade("programme", caseId, "MAJOR", "Three units are affected.").expect(200).json();

        assertThat(after.at("/grade").asString()).isEqualTo("MAJOR");
        assertThat(after.at("/planTarget").asString()).isEqualTo(raised.plusDays(14).toString());
        assertThat(after.at("/implementationTarget").asString()).isEqualTo(raised.plusDays(60).toString());
        assertThat(after.at("/grades").size()).isEqualTo(2);
        assertThat(after.at("/grades/0/reason").asString()).isEqualTo("Three units are affected.");
        assertThat(after.at("/grades/0/by/name").asString()).isEqualTo(people.fullName("programme"));
        assertThat(after.at("/grades/1/grade").asString()).isEqualTo("MINOR");
        assertThat(people.signedInAs("isms").get("/api/cases/" + caseId).text("/grade")).isEqualTo("MAJOR");
        assertThat(dueOn(caseId, "contain")).isEqualTo(raised.plusDays(5));
        assertThat(people.signedInAs("isms").get("/api/cases/" + caseId + "/timeline").expect(200).body()).contains("case.regraded");

        story.contain(people, caseId);
        assertThat(dueOn(caseId, "analyseCause")).isEqualTo(raised.plusDays(5));
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        story.accept(people, caseId);
        story.complete(people, caseId, "acceptPlanRisk", "risk_owner", Map.of("riskDecision", "ACCEPT")).expect(200);
        assertThat(finding("isms", caseId).at("/riskOwnerMissing").asBoolean()).isFalse();
    }

    @Test
    void makesNobodyLateByTheChangeAndSaysWhatTheRiskOwnerDidNotSee() {
        UUID caseId = story.registered(people);
        story.forward(Duration.ofDays(8));
        regrade("programme", caseId, "MAJOR", "Worse.").expect(200);
        assertThat(dueOn(caseId, "contain")).isEqualTo(story.today().plusDays(1));
        regrade("programme", caseId, "MINOR", "Not that bad.").expect(200);

        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        story.accept(people, caseId);
        regrade("programme", caseId, "MAJOR", "Worse after all.").expect(200);

        assertThat(finding("isms", caseId).at("/riskOwnerMissing").asBoolean()).isTrue();
    }

    @Test
    void noticesWhatHappenedBeforeWhenTheCauseIsRecorded() {
        UUID controlUnit = story.control(people);
        UUID old = analysed(controlUnit, story.today().minusMonths(13));
        UUID first = analysed(controlUnit, story.today().minusMonths(12));
        assertThat(finding("isms", first).at("/repeats/0/id").asString()).isEqualTo(old.toString());
        assertThat(finding("isms", old).at("/repeats").isEmpty()).isTrue();

        UUID again = analysed(controlUnit, story.today());

        JsonNode repeats = finding("isms", again).at("/repeats");
        assertThat(repeats.size()).isEqualTo(1);
        assertThat(repeats.at("/0/id").asString()).isEqualTo(first.toString());
        JsonNode view = people.signedInAs("isms").get("/api/cases/" + again).expect(200).json();
        assertThat(view.at("/level").asInt()).isEqualTo(1);
        assertThat(view.at("/links/0/kind").asString()).isEqualTo("RECURS");
        assertThat(view.at("/links/0/direction").asString()).isEqualTo("PARENT");
        assertThat(people.signedInAs("isms").get("/api/cases/" + again + "/timeline").expect(200).body())
                .contains("corrective-action.recurrence-found");
        UUID elsewhere = analysed(story.control(people), story.today());
        assertThat(finding("isms", elsewhere).at("/repeats").isEmpty()).isTrue();
        assertThat(people.signedInAs("isms").get("/api/cases/" + elsewhere).json().at("/level").asInt()).isZero();
    }

    private UUID analysed(UUID controlUnit, LocalDate raisedOn) {
        Map<String, Object> form = story.registration(people, controlUnit);
        form.put("raisedOn", raisedOn.toString());
        UUID caseId = people.signedInAs("auditor")
                .post("/api/cases", Map.of("type", "corrective-action", "data", form))
                .expect(201)
                .id();
        story.contain(people, caseId);
        story.analyse(people, caseId);
        return caseId;
    }

    private ApiResponse regrade(String person, UUID caseId, String grade, String reason) {
        return people.signedInAs(person).post("/api/cases/" + caseId + "/actions/regrade", Map.of("grade", grade, "reason", reason));
    }

    private JsonNode finding(String person, UUID caseId) {
        return people.signedInAs(person).get("/api/cases/" + caseId + "/finding").expect(200).json();
    }

    private LocalDate dueOn(UUID caseId, String step) {
        return Instant.parse(story.item(people, caseId, step).get("dueAt").asString()).atZone(ZONE).toLocalDate();
    }
}
