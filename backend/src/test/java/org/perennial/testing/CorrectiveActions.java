package org.perennial.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.perennial.process.Timers;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.DueWork;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Drives a corrective action through real transitions over HTTP, as the people it needs. */
@TestComponent
public class CorrectiveActions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final BusinessClock clock;
    private final Timers timers;
    private final List<DueWork> works;

    CorrectiveActions(BusinessClock clock, Timers timers, List<DueWork> works) {
        this.clock = clock;
        this.timers = timers;
        this.works = works;
    }

    /** A control of the organisation's unit, owned by {@code control_owner}; id of the control in the unit. */
    public UUID control(TestOrganisation organisation) {
        ApiClient isms = organisation.signedInAs("isms");
        UUID control = isms.post("/api/controls", Map.of("code", "C-" + UUID.randomUUID(), "name", "Removal of access", "description", ""))
                .expect(201)
                .id();
        Map<String, Object> unit = new HashMap<>(Map.of("unitId", organisation.unitId(), "tier", "MEDIUM"));
        unit.put("ownerId", organisation.person("control_owner"));
        return isms.post("/api/controls/" + control + "/units", unit).expect(201).id();
    }

    /** What the register form of a minor nonconformity holds. */
    public Map<String, Object> registration(TestOrganisation organisation, UUID controlUnit) {
        UUID requirement = UUID.fromString(organisation.signedInAs("isms")
                .get("/api/requirements?q=A.5.18")
                .expect(200)
                .text("/items/0/id"));
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Leavers keep access to the billing system");
        form.put("source", "INTERNAL_AUDIT");
        form.put("grade", "MINOR");
        form.put("controlUnitId", controlUnit);
        form.put("requirementId", requirement);
        form.put("statement", "Access is removed on the last working day.");
        form.put("seen", "3 of 25 leavers still had an account.");
        form.put("gap", "Removal took up to three weeks.");
        form.put("raisedOn", today().toString());
        return form;
    }

    /** A case just registered by the auditor. */
    public UUID registered(TestOrganisation organisation) {
        UUID controlUnit = control(organisation);
        return organisation
                .signedInAs("auditor")
                .post("/api/cases", Map.of("type", "corrective-action", "data", registration(organisation, controlUnit)))
                .expect(201)
                .id();
    }

    /** The open item of that step; waits for what the engine does in the background. */
    public JsonNode item(TestOrganisation organisation, UUID caseId, String step) {
        ApiClient reader = organisation.signedInAs("isms");
        return await().atMost(Duration.ofSeconds(20)).until(() -> open(reader, caseId, step), found -> !found.isEmpty()).get(0);
    }

    public List<JsonNode> open(ApiClient reader, UUID caseId, String step) {
        return reader.get("/api/inbox/cases/" + caseId + "/items").expect(200).json().get("items").valueStream()
                .filter(item -> item.get("state").asString().equals("OPEN") && item.get("step").asString().equals(step))
                .toList();
    }

    /** Completes the step as that person. */
    public ApiResponse complete(TestOrganisation organisation, UUID caseId, String step, String person, Map<String, Object> data) {
        String item = item(organisation, caseId, step).get("id").asString();
        return organisation.signedInAs(person).put("/api/inbox/items/" + item + "/completion", Map.of("data", data));
    }

    /** Uploads a small piece of evidence to the case as that person. */
    public UUID evidence(TestOrganisation organisation, UUID caseId, String person, String kind) {
        byte[] file = ("user,removed\n" + UUID.randomUUID() + ",yes\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return organisation
                .signedInAs(person)
                .upload("/api/evidence", "export.csv", "text/csv", file, Map.of(
                        "caseId", caseId.toString(), "kind", kind, "source", "Directory", "method", "EXPORT",
                        "periodFrom", today().toString(), "periodTo", today().toString(), "title", "Export"))
                .expect(201)
                .id();
    }

    public void contain(TestOrganisation organisation, UUID caseId) {
        contain(organisation, caseId, "control_owner");
    }

    public void contain(TestOrganisation organisation, UUID caseId, String person) {
        UUID proof = evidence(organisation, caseId, person, "DESIGN");
        complete(organisation, caseId, "contain", person, Map.of(
                "correction", "The accounts were disabled.", "consequences", "None: the logs show no use.",
                "containEvidence", List.of(proof))).expect(200);
    }

    public void analyse(TestOrganisation organisation, UUID caseId) {
        analyse(organisation, caseId, "control_owner");
    }

    public void analyse(TestOrganisation organisation, UUID caseId, String person) {
        ApiClient owner = organisation.signedInAs(person);
        JsonNode category = owner.get("/api/cause-categories").expect(200).json().get("items").valueStream()
                .filter(one -> !one.get("humanError").asBoolean())
                .findFirst()
                .orElseThrow();
        complete(organisation, caseId, "analyseCause", person, Map.of(
                "method", "FIVE_WHY", "causeCategoryId", category.get("id").asString(), "cause", "Nobody tells the billing team.",
                "similarWhere", "All systems without single sign-on.", "similarResult", "Two more, added to the plan.")).expect(200);
    }

    /** A plan with one action for each of these people. */
    public void plan(TestOrganisation organisation, UUID caseId, String... owners) {
        planBy("control_owner", organisation, caseId, owners);
    }

    public void planBy(String person, TestOrganisation organisation, UUID caseId, String... owners) {
        List<Map<String, Object>> actions = java.util.Arrays.stream(owners)
                .<Map<String, Object>>map(owner -> Map.of(
                        "action", "Tell billing when somebody leaves (" + owner + ")", "ownerId", organisation.person(owner),
                        "dueOn", today().plusDays(20).toString(), "change", "CONTROL"))
                .toList();
        complete(organisation, caseId, "plan", person, Map.of(
                "actions", actions, "measure", "Days until removal", "population", "All leavers", "sample", "25",
                "threshold", "At most 1 day", "soakDays", 180)).expect(200);
    }

    public void accept(TestOrganisation organisation, UUID caseId) {
        complete(organisation, caseId, "acceptPlan", "isms", Map.of("planDecision", "ACCEPT")).expect(200);
    }

    /** Every open action is done by its owner. */
    public void implement(TestOrganisation organisation, UUID caseId, String... owners) {
        for (String owner : owners) {
            implementOne(organisation, caseId, owner).expect(200);
        }
    }

    public ApiResponse implementOne(TestOrganisation organisation, UUID caseId, String owner) {
        return implementing(organisation, caseId, owner).get();
    }

    /** The completion of the owner's action, with its evidence uploaded and nothing left to do but hand it in. */
    public Supplier<ApiResponse> implementing(TestOrganisation organisation, UUID caseId, String owner) {
        item(organisation, caseId, "implement");
        String item = open(organisation.signedInAs("isms"), caseId, "implement").stream()
                .filter(one -> one.at("/assignee/id").asString().equals(organisation.person(owner).toString()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        Map<String, Object> data = Map.of(
                "done", "A feed tells billing each night.", "doneOn", today().toString(),
                "implementEvidence", List.of(evidence(organisation, caseId, owner, "DESIGN")), "controlVersion", "2");
        ApiClient client = organisation.signedInAs(owner);
        return () -> client.put("/api/inbox/items/" + item + "/completion", Map.of("data", data));
    }

    /** From the registered case to the signature that closes it: the item that the ISMS manager still has to complete. */
    public String readyToClose(TestOrganisation organisation, UUID caseId) {
        contain(organisation, caseId);
        analyse(organisation, caseId);
        plan(organisation, caseId, "control_operator");
        accept(organisation, caseId);
        implement(organisation, caseId, "control_operator");
        soak(organisation, caseId);
        collect(organisation, caseId);
        complete(organisation, caseId, "verifyEffectiveness", "verifier", check(organisation, caseId, "verifier", "EFFECTIVE")).expect(200);
        complete(organisation, caseId, "updateRecords", "control_owner", Map.of(
                "riskRerated", "LOWER", "riskReason", "The fix works.", "controlChange", "NONE_NEEDED", "soaChange", "NO",
                "policyChange", "NO", "ismsChange", "NO", "changeReason", "The feed changed, not the control.", "lesson", "Tell all.")).expect(200);
        return item(organisation, caseId, "closeCase").get("id").asString();
    }

    /** The signature that closes the case as verified. */
    public void close(TestOrganisation organisation, UUID caseId) {
        complete(organisation, caseId, "closeCase", "isms", Map.of("controlChangeConfirmed", true, "conclusion", "Done.")).expect(200);
    }

    /** Moves the clock over the soak period and runs what became due; a day more, because summer time may end on the way. */
    public void soak(TestOrganisation organisation, UUID caseId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> organisation.signedInAs("isms").get("/api/cases/" + caseId).text("/stage").equals("observe"));
        forward(Duration.ofDays(182));
    }

    public void collect(TestOrganisation organisation, UUID caseId) {
        collect(organisation, caseId, "control_owner");
    }

    public void collect(TestOrganisation organisation, UUID caseId, String person) {
        complete(organisation, caseId, "collectOperation", person, Map.of(
                "operationEvidence", List.of(evidence(organisation, caseId, person, "OPERATION")),
                "statement", "All 40 leavers since the fix.")).expect(200);
    }

    public Map<String, Object> check(TestOrganisation organisation, UUID caseId, String person, String result) {
        return Map.of(
                "population", "40 leavers", "sample", "25", "tests", "Compared HR with the billing export.", "checkResult", result,
                "reason", "Compared with the threshold.",
                "checkEvidence", List.of(evidence(organisation, caseId, person, "OPERATION")));
    }

    public void forward(Duration by) {
        timers.pause();
        try {
            clock.setOffset(clock.offset().plus(by));
            timers.runDue();
            works.forEach(DueWork::runDue);
        } finally {
            timers.resume();
        }
    }

    public LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
