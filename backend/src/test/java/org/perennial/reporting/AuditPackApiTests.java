package org.perennial.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for a pack gets exactly the cases of the choice that they may read, frozen at that moment. */
@ApiTest
@Tag("both")
class AuditPackApiTests {

    private final TestOrganisations organisations;
    private final CorrectiveActions story;
    private final PackContents contents;
    private TestOrganisation people;
    private UUID controlUnit;
    private UUID caseId;

    @Autowired
    AuditPackApiTests(TestOrganisations organisations, CorrectiveActions story, PackContents contents) {
        this.organisations = organisations;
        this.story = story;
        this.contents = contents;
    }

    @BeforeEach
    void ownCase() {
        people = organisations.fresh();
        controlUnit = story.control(people);
        caseId = registered(controlUnit);
    }

    @Test
    void freezesTheCasesAndTheEvidenceOfTheChoice() {
        UUID evidence = story.evidence(people, caseId, "control_owner", "DESIGN");
        assertThat(as("audit_pm").get("/api/audit-packs/count" + query()).expect(200).text("/cases")).isEqualTo("1");

        UUID pack = as("audit_pm").post("/api/audit-packs", choice()).expect(201).id();
        registered(controlUnit);
        UUID later = story.evidence(people, caseId, "control_owner", "DESIGN");

        assertThat(contents.caseIds(pack)).containsExactly(caseId);
        assertThat(contents.evidenceIds(pack)).containsExactly(evidence);
        assertThat(contents.containsCase(pack, caseId)).isTrue();
        assertThat(contents.containsEvidence(pack, evidence)).isTrue();
        assertThat(contents.containsEvidence(pack, later)).isFalse();
        assertThat(contents.containsCase(UUID.randomUUID(), caseId)).isFalse();
        assertThat(contents.find(pack).orElseThrow().unitIds()).containsExactly(people.unitId());
        ApiResponse shown = as("lead_auditor").get("/api/audit-packs/" + pack).expect(200);
        assertThat(shown.text("/cases")).isEqualTo("1");
        assertThat(shown.text("/files")).isEqualTo("1");
        assertThat(shown.text("/requestedBy/id")).isEqualTo(people.person("audit_pm").toString());
        ApiResponse cases = as("isms").get("/api/audit-packs/" + pack + "/cases").expect(200);
        assertThat(cases.text("/items/0/id")).isEqualTo(caseId.toString());
        assertThat(cases.text("/items/0/files")).isEqualTo("1");
        assertThat(as("auditor").get("/api/trail?action=audit-pack.requested&unit=" + people.unitId()).expect(200).text("/items/0/subjectId"))
                .isEqualTo(pack.toString());
    }

    @Test
    void takesOnlyCasesOfThePeriodTheTypesAndTheControls() {
        UUID otherControlUnit = story.control(people);
        UUID other = registered(otherControlUnit);
        String control = as("isms").get("/api/control-units/" + otherControlUnit).expect(200).text("/control/id");

        assertThat(casesOf(Map.of("controlIds", List.of(control)))).containsExactly(other);
        assertThat(casesOf(Map.of("caseTypes", List.of("corrective-action")))).containsExactly(caseId, other);
        assertThat(casesOf(Map.of("periodTo", story.today().toString()))).containsExactly(caseId, other);
        as("isms").post("/api/audit-packs", choice(Map.of(
                        "periodFrom", story.today().minusDays(30).toString(), "periodTo", story.today().minusDays(1).toString())))
                .expectProblem(400, "audit-pack.no-case");
        as("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice.")).expect(200);
        story.forward(java.time.Duration.ofDays(2));
        String today = story.today().toString();
        assertThat(casesOf(Map.of("periodFrom", today, "periodTo", today))).containsExactly(other);
        assertThat(casesOf(Map.of("periodFrom", story.today().minusDays(2).toString()))).containsExactly(caseId, other);
    }

    @Test
    void refusesWhoMayMakeNoPacks() {
        UUID pack = as("isms").post("/api/audit-packs", choice()).expect(201).id();

        organisations.anonymous().get("/api/audit-packs").expectProblem(401, "sign-in.required");
        for (String person : List.of("hr", "admin", "auditor", "external_auditor", "stranger")) {
            as(person).post("/api/audit-packs", choice()).expectProblem(403, "capability.missing");
            as(person).get("/api/audit-packs").expectProblem(403, "capability.missing");
            as(person).get("/api/audit-packs/" + pack).expectProblem(403, "capability.missing");
        }
        people.add("elsewhere", people.otherUnitId(), "isms");
        as("elsewhere").get("/api/audit-packs/" + pack).expectProblem(404, "audit-pack.not-found");
        as("elsewhere").get("/api/audit-packs/" + pack + "/cases").expectProblem(404, "audit-pack.not-found");
        as("elsewhere").get("/api/audit-packs/" + pack + "/content").expectProblem(404, "audit-pack.not-found");
        as("elsewhere").post("/api/audit-packs/" + pack + "/retry", Map.of()).expectProblem(404, "audit-pack.not-found");
        assertThat(as("elsewhere").get("/api/audit-packs").expect(200).json().get("items")).isEmpty();
        as("elsewhere").post("/api/audit-packs", choice()).expectProblem(403, "capability.missing");
        as("isms").post("/api/audit-packs", choice(Map.of("unitIds", List.of(people.unitId(), people.otherUnitId()))))
                .expectProblem(403, "capability.missing");
    }

    @Test
    void namesWhatIsWrongWithAChoice() {
        ApiClient isms = as("isms");
        UUID nobody = UUID.randomUUID();

        isms.post("/api/audit-packs", choice(Map.of("title", " "))).expectViolation("/title", "required");
        isms.post("/api/audit-packs", choice(Map.of("title", "x".repeat(201)))).expectViolation("/title", "too-long");
        isms.post("/api/audit-packs", choice(Map.of("periodFrom", story.today().plusDays(9).toString(), "periodTo", story.today().toString())))
                .expectViolation("/periodTo", "period.reversed");
        isms.post("/api/audit-packs", choice(Map.of("periodFrom", "0001-01-01"))).expectViolation("/periodFrom", "date.range");
        isms.post("/api/audit-packs", choice(Map.of("unitIds", List.of()))).expectViolation("/unitIds", "required");
        isms.post("/api/audit-packs", choice(Map.of("unitIds", List.of(people.unitId(), nobody)))).expectViolation("/unitIds/1", "unit.unknown");
        isms.post("/api/audit-packs", choice(Map.of("caseTypes", List.of("no-such-type")))).expectViolation("/caseTypes/0", "case-type.unknown");
        isms.post("/api/audit-packs", choice(Map.of("controlIds", List.of(nobody)))).expectViolation("/controlIds/0", "control.unknown");
        ApiResponse empty = isms.post("/api/audit-packs", Map.of());
        empty.expectViolation("/periodFrom", "required");
        empty.expectViolation("/unitIds", "required");
    }

    @Test
    void makesOnePackOfADoubleClick() {
        String key = Ids.next().toString();

        UUID first = as("isms").post("/api/audit-packs", choice(), key).expect(201).id();
        UUID second = as("isms").post("/api/audit-packs", choice(), key).expect(201).id();

        assertThat(second).isEqualTo(first);
        assertThat(as("isms").get("/api/audit-packs").expect(200).json().get("items")).hasSize(1);
    }

    private List<UUID> casesOf(Map<String, Object> differently) {
        return contents.caseIds(as("isms").post("/api/audit-packs", choice(differently)).expect(201).id());
    }

    private UUID registered(UUID aboutControlUnit) {
        return as("auditor")
                .post("/api/cases", Map.of("type", "corrective-action", "data", story.registration(people, aboutControlUnit)))
                .expect(201)
                .id();
    }

    private Map<String, Object> choice() {
        return choice(Map.of());
    }

    private Map<String, Object> choice(Map<String, Object> differently) {
        Map<String, Object> choice = new HashMap<>(Map.of(
                "title", "Certification", "periodFrom", story.today().minusDays(30).toString(), "periodTo",
                story.today().plusDays(1).toString(), "unitIds", List.of(people.unitId()), "caseTypes", new ArrayList<>()));
        choice.putAll(differently);
        return choice;
    }

    private String query() {
        return "?periodFrom=" + story.today().minusDays(30) + "&periodTo=" + story.today() + "&unitIds=" + people.unitId();
    }

    private ApiClient as(String person) {
        return people.signedInAs(person);
    }
}
