package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

/** The rules of domain.md 2.7 that no form can check. */
@ApiTest
class CorrectiveRulesApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    CorrectiveActions story;

    private TestOrganisation people;

    @BeforeEach
    void people() {
        people = organisations.of(this);
    }

    @Test
    void refusesToRegisterWhatNobodyOwns() {
        Map<String, Object> unowned = new HashMap<>();
        unowned.put("unitId", people.unitId());
        unowned.put("tier", "LOW");
        UUID control = people.signedInAs("isms")
                .post("/api/controls", Map.of("code", "U-" + UUID.randomUUID(), "name", "Nobody's", "description", ""))
                .expect(201)
                .id();
        UUID controlUnit = people.signedInAs("isms").post("/api/controls/" + control + "/units", unowned).expect(201).id();

        register("auditor", story.registration(people, controlUnit)).expectViolation("/controlUnitId", "control-unit.no-owner");
    }

    @Test
    void refusesAFindingFromTomorrow() {
        Map<String, Object> form = story.registration(people, story.control(people));
        form.put("raisedOn", story.today().plusDays(1).toString());
        register("auditor", form).expectViolation("/raisedOn", "date.in-future");
    }

    @Test
    void refusesTheNullCharacterWhereverItComesIn() {
        Map<String, Object> form = story.registration(people, story.control(people));
        form.put("title", "Leavers\u0000");
        register("auditor", form).expectViolation("/title", "wrong-type");
        UUID caseId = story.registered(people);
        people.signedInAs("auditor").post("/api/cases/" + caseId + "/comments", Map.of("text", "See\u0000this"))
                .expectViolation("/text", "control-character");
        people.signedInAs("auditor").get("/api/cases?q=a%00").expectProblem(400, "text.null-character");
    }

    @Test
    void refusesAnAuditByWhoOwnsTheControl() {
        Map<String, Object> form = story.registration(people, story.control(people));
        register("control_owner", form).expectProblem(403, "separation.auditor-independence");
        form.put("source", "INCIDENT");
        register("control_owner", form).expect(201);
    }

    @Test
    void asksWhyAHumanErrorWasPossible() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        Map<String, Object> form = new HashMap<>(Map.of(
                "method", "OTHER", "causeCategoryId", humanError(), "cause", "Forgot it.", "similarWhere", "Everywhere.",
                "similarResult", "None."));
        story.complete(people, caseId, "analyseCause", "control_owner", form).expectViolation("/whyPossible", "cause.why-possible");
        form.put("whyPossible", "Nothing reminds of it.");
        story.complete(people, caseId, "analyseCause", "control_owner", form).expect(200);
    }

    @Test
    void refusesAPlanThatCannotWork() {
        UUID caseId = planned();
        UUID left = left();
        Map<String, Object> form = plan("auditor", 20, 180);
        story.complete(people, caseId, "plan", "control_owner", plan("auditor", 20, 179))
                .expectViolation("/soakDays", "soak.too-short");
        story.complete(people, caseId, "plan", "control_owner", plan("auditor", -1, 180))
                .expectViolation("/actions/0/dueOn", "date.in-past");
        assertThat(story.complete(people, caseId, "plan", "control_owner", plan("auditor", 91, 180))
                        .expectViolation("/actions/0/dueOn", "date.after-target")
                        .text("/violations/0/message"))
                .startsWith("A minor nonconformity is to be put right within 90 days of being raised, by ");
        form.put("actions", List.of(action(left, 20)));
        assertThat(story.complete(people, caseId, "plan", "control_owner", form).expect(400).json().at("/violations/0/pointer").asString())
                .isEqualTo("/actions/0/ownerId");
    }

    @Test
    void givesARejectedPlanBackToItsAuthor() {
        UUID caseId = planned();
        story.plan(people, caseId, "control_operator");
        story.complete(people, caseId, "acceptPlan", "isms", Map.of("planDecision", "REJECT", "reason", "Too little.")).expect(200);
        JsonNode cause = data("control_owner", caseId, "analyseCause");
        assertThat(cause.at("/cause").asString()).isEqualTo("Nobody tells the billing team.");
        story.analyse(people, caseId);
        JsonNode plan = data("control_owner", caseId, "plan");
        assertThat(plan.at("/threshold").asString()).isEqualTo("At most 1 day");
        assertThat(plan.at("/actions/0/ownerId").asString()).isEqualTo(people.person("control_operator").toString());
    }

    @Test
    void refusesDatesOfImplementationOutsideThePlan() {
        UUID caseId = implementing();
        implement(caseId, 1).expectViolation("/doneOn", "date.in-future");
        implement(caseId, -1).expectViolation("/doneOn", "date.before-plan");
    }

    @Test
    void acceptsOnlyProofOfOperationFromAfterTheFix() {
        UUID caseId = implementing();
        UUID early = evidence(caseId, "control_owner", "EXPORT", 0, 0);
        implement(caseId, 0).expect(200);
        story.soak(people, caseId);

        collect(caseId, early).expectViolation("/operationEvidence", "evidence.collected-before-fix");
        collect(caseId, evidence(caseId, "control_owner", "EXPORT", -200, 0)).expectViolation("/operationEvidence", "evidence.before-fix");
        collect(caseId, evidence(caseId, "control_owner", "DOCUMENT", -10, 0)).expectViolation("/operationEvidence", "evidence.document-only");
        collect(caseId, evidence(caseId, "control_owner", "EXPORT", -10, 0)).expect(200);
    }

    @Test
    void refusesAnOldCollectionAndOneWithoutPeriodAsProofOfOperation() {
        UUID caseId = implementing();
        byte[] file = export();
        String fixed = day(0);
        upload(caseId, "control_owner", file, Map.of("periodFrom", fixed, "periodTo", fixed));
        implement(caseId, 0).expect(200);
        story.soak(people, caseId);

        UUID again = upload(caseId, "control_owner", file, Map.of("periodFrom", fixed, "periodTo", fixed));
        collect(caseId, again).expectViolation("/operationEvidence", "evidence.duplicate");
        UUID timeless = upload(caseId, "control_owner", export(), Map.of());
        collect(caseId, timeless).expectViolation("/operationEvidence", "evidence.no-period");
    }

    @Test
    void callsAFixEffectiveOnlyByANewSampleOfTheVerifier() {
        UUID caseId = story.registered(people);
        UUID verifiersOld = evidence(caseId, "verifier", "EXPORT", 0, 0);
        toVerification(caseId);
        JsonNode known = people.signedInAs("verifier").get("/api/evidence?case=" + caseId).expect(200).json().at("/items");
        String owners = known.valueStream()
                .filter(piece -> piece.at("/kind").asString().equals("OPERATION"))
                .filter(piece -> !piece.at("/id").asString().equals(verifiersOld.toString()))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();

        verify(caseId, "EFFECTIVE", owners).expectViolation("/checkEvidence", "evidence.no-new-sample");
        verify(caseId, "EFFECTIVE", verifiersOld).expectViolation("/checkEvidence", "evidence.collected-before-fix");
        verify(caseId, "EFFECTIVE", evidence(caseId, "verifier", "DOCUMENT", -10, 0))
                .expectViolation("/checkEvidence", "evidence.document-only");
        verify(caseId, "EFFECTIVE", evidence(caseId, "isms", "EXPORT", -10, 0))
                .expectViolation("/checkEvidence", "evidence.no-new-sample");
        verify(caseId, "EFFECTIVE", owners, evidence(caseId, "verifier", "EXPORT", -10, 0)).expect(200);
    }

    @Test
    void letsTheOwnersEvidenceShowThatAFixDidNotWork() {
        UUID caseId = verifying();
        String owners = people.signedInAs("verifier").get("/api/evidence?case=" + caseId).expect(200).json().at("/items").valueStream()
                .filter(piece -> piece.at("/kind").asString().equals("OPERATION"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        verify(caseId, "NOT", owners).expect(200);
    }

    @Test
    void sendsAPartlyEffectiveFixBackToThePlanOnly() {
        UUID caseId = verifying();
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "PARTLY")).expect(200);
        JsonNode view = people.signedInAs("isms").get("/api/cases/" + caseId).expect(200).json();
        assertThat(view.at("/stage").asString()).isEqualTo("plan");
        assertThat(view.at("/attempt").asInt()).isEqualTo(2);
        JsonNode plan = data("control_owner", caseId, "plan");
        assertThat(plan.at("/measure").asString()).isEqualTo("Days until removal");
        assertThat(plan.at("/actions").isMissingNode()).isTrue();
    }

    @Test
    void barsWhoOperatedTheControlWithinAYearFromVerifying() {
        people.add("former_operator", "verifier");
        UUID controlUnit = story.control(people);
        handOver(controlUnit, people.person("former_operator"), 0);
        handOver(controlUnit, people.person("control_operator"), 1);
        UUID caseId = register("auditor", story.registration(people, controlUnit)).expect(201).id();
        toVerification(caseId);

        String refusal = story.complete(
                        people, caseId, "verifyEffectiveness", "former_operator", story.check(people, caseId, "former_operator", "EFFECTIVE"))
                .expectProblem(403, "separation.auditor-independence")
                .text("/detail");
        assertThat(refusal).contains("You operated this control until").contains(people.fullName("verifier"));
    }

    @Test
    void closesOnlyWithARaisedControlOrTheWordThatNoneIsNeededAndReopensLinked() {
        UUID caseId = verifying();
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "EFFECTIVE")).expect(200);
        story.complete(people, caseId, "updateRecords", "control_owner", update("RAISED"))
                .expectViolation("/controlChange", "control.version-not-raised");
        story.complete(people, caseId, "updateRecords", "control_owner", update("NONE_NEEDED")).expect(200);
        story.complete(people, caseId, "closeCase", "isms", Map.of("controlChangeConfirmed", false, "conclusion", "Done.")).expect(400);
        story.complete(people, caseId, "closeCase", "isms", Map.of("controlChangeConfirmed", true, "conclusion", "Done.")).expect(200);

        ApiResponse reopened = people.signedInAs("isms")
                .post("/api/cases/" + caseId + "/actions/reopen", Map.of("reason", "It came back."))
                .expect(201);
        assertThat(reopened.text("/reopens/id")).isEqualTo(caseId.toString());
        assertThat(reopened.text("/state")).isEqualTo("OPEN");
    }

    private UUID planned() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        return caseId;
    }

    private UUID implementing() {
        UUID caseId = planned();
        story.plan(people, caseId, "control_operator");
        story.accept(people, caseId);
        return caseId;
    }

    private UUID verifying() {
        UUID caseId = story.registered(people);
        toVerification(caseId);
        return caseId;
    }

    private void toVerification(UUID caseId) {
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        story.accept(people, caseId);
        story.implement(people, caseId, "iam_operator");
        story.soak(people, caseId);
        story.collect(people, caseId);
    }

    private ApiResponse register(String person, Map<String, Object> form) {
        return people.signedInAs(person).post("/api/cases", Map.of("type", "corrective-action", "data", form));
    }

    private Map<String, Object> plan(String owner, int dueInDays, int soakDays) {
        return new HashMap<>(Map.of(
                "actions", List.of(action(people.person(owner), dueInDays)), "measure", "m", "population", "p", "sample", "s",
                "threshold", "t", "soakDays", soakDays));
    }

    private Map<String, Object> action(UUID owner, int dueInDays) {
        return Map.of("action", "Do it", "ownerId", owner, "dueOn", story.today().plusDays(dueInDays).toString(), "change", "NONE");
    }

    private ApiResponse implement(UUID caseId, int doneInDays) {
        return story.complete(people, caseId, "implement", "control_operator", Map.of(
                "done", "Done.", "doneOn", story.today().plusDays(doneInDays).toString(),
                "implementEvidence", List.of(evidence(caseId, "control_operator", "EXPORT", 0, 0))));
    }

    private ApiResponse collect(UUID caseId, UUID evidence) {
        return story.complete(people, caseId, "collectOperation", "control_owner", Map.of(
                "operationEvidence", List.of(evidence), "statement", "All of it."));
    }

    private ApiResponse verify(UUID caseId, String result, Object... evidence) {
        return story.complete(people, caseId, "verifyEffectiveness", "verifier", Map.of(
                "population", "40 leavers", "sample", "25", "tests", "Compared.", "checkResult", result, "reason", "Threshold.",
                "checkEvidence", List.of(evidence)));
    }

    private Map<String, Object> update(String controlChange) {
        return Map.of(
                "riskRerated", "LOWER", "riskReason", "r", "controlChange", controlChange, "soaChange", "NO", "policyChange", "NO",
                "ismsChange", "NO", "changeReason", "c", "lesson", "l");
    }

    private JsonNode data(String person, UUID caseId, String step) {
        String item = story.item(people, caseId, step).get("id").asString();
        return people.signedInAs(person).get("/api/inbox/items/" + item).expect(200).json().at("/form/data");
    }

    private String humanError() {
        return people.signedInAs("control_owner").get("/api/cause-categories").expect(200).json().at("/items").valueStream()
                .filter(category -> category.at("/humanError").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private UUID left() {
        UUID person = people.add("leaver-" + UUID.randomUUID().toString().substring(0, 8));
        JsonNode found = people.signedInAs("admin").get("/api/people/" + person).expect(200).json();
        Map<String, Object> gone = new HashMap<>();
        for (String field : List.of("employeeId", "name", "email")) {
            gone.put(field, found.at("/" + field).asString());
        }
        gone.put("unitId", people.unitId());
        gone.put("status", "LEFT");
        people.signedInAs("admin").put("/api/people/" + person, gone, found.at("/version").asLong()).expect(200);
        return person;
    }

    private void handOver(UUID controlUnit, UUID operator, long version) {
        people.signedInAs("isms")
                .put("/api/control-units/" + controlUnit, Map.of(
                        "tier", "MEDIUM", "ownerId", people.person("control_owner"), "operatorId", operator), version)
                .expect(200);
    }

    private UUID evidence(UUID caseId, String person, String method, int fromInDays, int toInDays) {
        return upload(caseId, person, export(), Map.of("method", method, "periodFrom", day(fromInDays), "periodTo", day(toInDays)));
    }

    private UUID upload(UUID caseId, String person, byte[] file, Map<String, String> said) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "caseId", caseId.toString(), "kind", "OPERATION", "source", "Directory", "method", "EXPORT", "title", "Export"));
        fields.putAll(said);
        return people.signedInAs(person).upload("/api/evidence", "export.csv", "text/csv", file, fields).expect(201).id();
    }

    private static byte[] export() {
        return ("a,b\n" + UUID.randomUUID() + ",1\n").getBytes(StandardCharsets.UTF_8);
    }

    private String day(int inDays) {
        return story.today().plusDays(inDays).toString();
    }
}
