package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Doer, approver and verifier are three people, and who is accountable is none of the latter two (domain.md 1, rule 1). */
@ApiTest
class CorrectiveSeparationApiTests {

    private static final Map<String, Object> ACCEPT = Map.of("planDecision", "ACCEPT");

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
    void keepsTheOwnerFromDecidingOnWhatColleaguesDidForThem() {
        people.grant("control_owner", "isms", people.unitId());
        people.grant("control_owner", "risk_owner", people.unitId());
        UUID caseId = registered("MAJOR");
        give(caseId, "contain", "bu_head");
        story.contain(people, caseId, "bu_head");
        give(caseId, "analyseCause", "bu_head");
        story.analyse(people, caseId, "bu_head");
        give(caseId, "plan", "bu_head");
        story.planBy("bu_head", people, caseId, "iam_operator");

        refuses(caseId, "acceptPlan", ACCEPT);
        assertThat(item(caseId, "acceptPlan").at("/barred/message").asString()).contains("You own this corrective action");
        story.accept(people, caseId);
        refuses(caseId, "acceptPlanRisk", Map.of("riskDecision", "ACCEPT"));
        story.complete(people, caseId, "acceptPlanRisk", "risk_owner", Map.of("riskDecision", "ACCEPT")).expect(200);
        story.implement(people, caseId, "iam_operator");
        story.soak(people, caseId);
        give(caseId, "collectOperation", "bu_head");
        story.collect(people, caseId, "bu_head");
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "EFFECTIVE")).expect(200);
        give(caseId, "updateRecords", "bu_head");
        story.complete(people, caseId, "updateRecords", "bu_head", Map.of(
                "riskRerated", "LOWER", "riskReason", "r", "controlChange", "NONE_NEEDED", "soaChange", "NO", "policyChange", "NO",
                "ismsChange", "NO", "changeReason", "c", "lesson", "l")).expect(200);
        refuses(caseId, "closeCase", Map.of("controlChangeConfirmed", true, "conclusion", "Done."));
        story.complete(people, caseId, "closeCase", "isms", Map.of("controlChangeConfirmed", true, "conclusion", "Done.")).expect(200);
    }

    @Test
    void keepsTheVerifierFromClosing() {
        people.grant("verifier", "isms", people.unitId());
        UUID caseId = registered("MINOR");
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, "iam_operator");
        story.accept(people, caseId);
        story.implement(people, caseId, "iam_operator");
        story.soak(people, caseId);
        story.collect(people, caseId);
        story.complete(people, caseId, "verifyEffectiveness", "verifier", story.check(people, caseId, "verifier", "EFFECTIVE")).expect(200);
        story.complete(people, caseId, "updateRecords", "control_owner", Map.of(
                "riskRerated", "LOWER", "riskReason", "r", "controlChange", "NONE_NEEDED", "soaChange", "NO", "policyChange", "NO",
                "ismsChange", "NO", "changeReason", "c", "lesson", "l")).expect(200);

        story.complete(people, caseId, "closeCase", "verifier", Map.of("controlChangeConfirmed", true, "conclusion", "Done."))
                .expectProblem(403, "separation.separate-steps");
    }

    @Test
    void warnsOfAPlanThatLeavesNobodyToVerifyAndTakesIt() {
        UUID caseId = registered("MINOR");
        story.contain(people, caseId);
        story.analyse(people, caseId);
        String plan = "/api/inbox/items/" + item(caseId, "plan").get("id").asString();
        ApiClient owner = people.signedInAs("control_owner");
        assertThat(leavesNobodyFor(owner, plan)).isEmpty();

        assertThat(titles(owner.put(plan + "/draft", draftWith(people.person("verifier").toString(), "no id")))).containsExactly("Verify effectiveness");
        assertThat(leavesNobodyFor(owner, plan)).containsExactly("Verify effectiveness");
        people.add("verifier_two", "verifier");
        assertThat(leavesNobodyFor(owner, plan)).isEmpty();
        assertThat(titles(owner.put(plan + "/draft", draftWith(
                        people.person("verifier").toString(), people.person("verifier_two").toString()))))
                .containsExactly("Verify effectiveness");
        assertThat(titles(owner.put(plan + "/draft", draftWith(people.person("iam_operator").toString())))).isEmpty();

        story.plan(people, caseId, "verifier", "verifier_two");
        String accept = "/api/inbox/items/" + item(caseId, "acceptPlan").get("id").asString();
        assertThat(leavesNobodyFor(people.signedInAs("isms"), accept)).containsExactly("Verify effectiveness");
        assertThat(leavesNobodyFor(owner, accept)).isEmpty();
        story.accept(people, caseId);
    }

    private static Map<String, Object> draftWith(String... owners) {
        return Map.of("data", Map.of("actions", Stream.of(owners).map(owner -> Map.of("ownerId", owner)).toList()));
    }

    private static List<String> leavesNobodyFor(ApiClient reader, String item) {
        return titles(reader.get(item));
    }

    private static List<String> titles(ApiResponse answer) {
        return answer.expect(200).json().get("leavesNobodyFor").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void keepsTheOwnerFromWithdrawingTheirOwnNonconformity() {
        people.grant("control_owner", "isms", people.unitId());
        UUID caseId = registered("MINOR");

        assertThat(allowed("control_owner", caseId)).contains("comment").doesNotContain("withdraw");
        assertThat(withdraw("control_owner", caseId).expectProblem(403, "separation.owner-does-not-decide").text("/detail"))
                .contains("You own this corrective action")
                .contains(people.fullName("audit_pm"));
        assertThat(allowed("audit_pm", caseId)).contains("withdraw");
        withdraw("audit_pm", caseId).expect(200);
    }

    @Test
    void keepsWhoDidAStepFromWithdrawing() {
        UUID caseId = registered("MINOR");
        give(caseId, "contain", "isms");
        story.contain(people, caseId, "isms");

        assertThat(allowed("isms", caseId)).doesNotContain("withdraw");
        String refusal = withdraw("isms", caseId).expectProblem(403, "separation.separate-steps").text("/detail");

        assertThat(refusal).contains("“Contain nonconformity”").contains("“Withdraw”").contains(people.fullName("audit_pm"));
        withdraw("audit_pm", caseId).expect(200);
    }

    private UUID registered(String grade) {
        Map<String, Object> form = story.registration(people, story.control(people));
        form.put("grade", grade);
        return people.signedInAs("auditor").post("/api/cases", Map.of("type", "corrective-action", "data", form)).expect(201).id();
    }

    /** The owner has a step of theirs done by a colleague. */
    private void give(UUID caseId, String step, String person) {
        String id = story.item(people, caseId, step).get("id").asString();
        people.signedInAs("control_owner")
                .post("/api/inbox/items/" + id + "/actions/reassign", Map.of("personId", people.person(person), "reason", "Please"))
                .expect(200);
    }

    private void refuses(UUID caseId, String step, Map<String, Object> data) {
        story.complete(people, caseId, step, "control_owner", data).expectProblem(403, "separation.owner-does-not-decide");
    }

    private JsonNode item(UUID caseId, String step) {
        String id = story.item(people, caseId, step).get("id").asString();
        return people.signedInAs("control_owner").get("/api/inbox/items/" + id).expect(200).json();
    }

    private List<String> allowed(String person, UUID caseId) {
        return people.signedInAs(person).get("/api/cases/" + caseId).expect(200).json().get("allowedActions").valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private ApiResponse withdraw(String person, UUID caseId) {
        return people.signedInAs(person).post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Not wanted"));
    }
}
