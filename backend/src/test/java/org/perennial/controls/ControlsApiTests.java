package org.perennial.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.identity.Roles;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
@Tag("both")
class ControlsApiTests {

    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    TestOrganisations organisations;

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient database;

    private TestOrganisation organisation;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
    }

    @Test
    void findsShippedRequirementsInTheirOrder() {
        ApiResponse page = isms().get("/api/requirements?framework=ISO-27001-2022&limit=3").expect(200);
        assertThat(page.json().at("/items").valueStream().map(item -> item.at("/ref").asString()))
                .containsExactly("4", "4.1", "4.2");
        ApiResponse next = isms().get("/api/requirements?framework=ISO-27001-2022&limit=3&cursor=" + page.text("/nextCursor"));
        assertThat(next.text("/items/0/ref")).isEqualTo("4.3");
        assertThat(isms().get("/api/requirements?q=NHI7").text("/items/0/title")).isEqualTo("Long-Lived Secrets");
    }

    @Test
    void offersCauseCategoriesAndMarksHumanErrors() {
        JsonNode items = isms().get("/api/cause-categories").expect(200).json().at("/items");
        assertThat(items.valueStream().filter(item -> item.at("/humanError").asBoolean())).isNotEmpty();
        assertThat(items.valueStream().filter(item -> !item.at("/humanError").asBoolean())).isNotEmpty();
    }

    @Test
    void keepsWhoOwnedAControlWhenItIsHandedOver() {
        UUID controlUnit = added(control(), "control_owner");
        isms().put("/api/control-units/" + controlUnit, unitDraft("bu_head"), 0).expect(200);

        ApiResponse after = isms().get("/api/control-units/" + controlUnit).expect(200);
        List<JsonNode> owners = after.json().at("/history").valueStream()
                .filter(duty -> duty.at("/duty").asString().equals("OWNER"))
                .toList();
        assertThat(after.text("/owner/name")).isEqualTo(organisation.fullName("bu_head"));
        assertThat(owners).hasSize(2);
        assertThat(owners.get(0).at("/to").isNull()).isTrue();
        assertThat(owners.get(1).at("/person/name").asString()).isEqualTo(organisation.fullName("control_owner"));
        assertThat(owners.get(1).at("/to")).isEqualTo(owners.get(0).at("/from"));
    }

    @Test
    void refusesAStaleVersion() {
        UUID controlUnit = added(control(), "control_owner");
        isms().put("/api/control-units/" + controlUnit, unitDraft("bu_head"), 0).expect(200);
        isms().put("/api/control-units/" + controlUnit, unitDraft("risk_owner"), 0).expectProblem(412, "version.stale");
        isms().put("/api/control-units/" + controlUnit, unitDraft("risk_owner")).expectProblem(428, "if-match.required");
    }

    @Test
    void raisesTheDesignVersionWithTheDesignOnly() {
        ApiResponse created = created(newCode());
        UUID id = created.id();
        Map<String, Object> draft = new HashMap<>(controlDraft(created.text("/code")));
        ApiResponse same = isms().put("/api/controls/" + id, draft, 0).expect(200);
        assertThat(same.json().at("/controlVersion").asInt()).isEqualTo(1);
        draft.put("description", "Done every week from now on.");
        ApiResponse changed = isms().put("/api/controls/" + id, draft, same.json().at("/version").asLong()).expect(200);
        assertThat(changed.json().at("/controlVersion").asInt()).isEqualTo(2);
    }

    @Test
    void showsControlsOfTheReadersUnitsOnly() {
        UUID control = control();
        UUID controlUnit = added(control, "control_owner");
        as("auditor").get("/api/control-units/" + controlUnit).expect(200);
        for (String person : List.of("stranger", "admin")) {
            as(person).get("/api/control-units/" + controlUnit).expectProblem(404, "control-unit.not-found");
            as(person).get("/api/controls/" + control).expectProblem(404, "control.not-found");
            assertThat(as(person).get("/api/controls").json().at("/items")).isEmpty();
            assertThat(as(person).get("/api/control-units").json().at("/items")).isEmpty();
        }
    }

    @Test
    void letsOnlyTheIsmsManagerChangeControls() {
        UUID control = control();
        UUID controlUnit = added(control, "control_owner");
        for (String person : List.of("control_owner", "auditor", "bu_head", "mgmt", "external_auditor")) {
            as(person).post("/api/controls", controlDraft(newCode())).expectProblem(403, "capability.missing");
            as(person).put("/api/controls/" + control, controlDraft(newCode()), 0).expectProblem(403, "capability.missing");
            as(person).put("/api/control-units/" + controlUnit, unitDraft(person), 0).expectProblem(403, "capability.missing");
            assertThat(as(person).get("/api/controls/" + control).json().at("/allowedActions")).isEmpty();
        }
        as("admin").post("/api/cause-categories", Map.of("key", "X", "name", "X", "humanError", true, "active", true))
                .expectProblem(403, "capability.missing");
        organisation.nobody().get("/api/controls").expect(401);
    }

    @Test
    void leavesControlsOfOtherUnitsToTheirManagers() {
        organisation.add("their_isms", organisation.otherUnitId(), "isms");
        organisation.add("their_owner", organisation.otherUnitId(), "control_owner");
        UUID control = control();
        added(control, "control_owner");
        String code = isms().get("/api/controls/" + control).text("/code");

        as("their_isms").get("/api/controls/" + control).expectProblem(404, "control.not-found");
        as("their_isms").put("/api/controls/" + control, controlDraft(code), 0).expectProblem(404, "control.not-found");
        assertThat(as("their_isms").get("/api/controls?q=" + code).json().at("/items")).isEmpty();

        asManagerOfAll(all -> {
            Map<String, Object> theirs = new HashMap<>(unitDraft("control_owner"));
            theirs.put("unitId", organisation.otherUnitId());
            all.post("/api/controls/" + control + "/units", theirs).expect(201);
            assertThat(actions(isms(), control)).containsExactly("addUnit");
            isms().put("/api/controls/" + control, controlDraft(code), 0).expectProblem(403, "control.in-other-units");
            as("their_isms").put("/api/controls/" + control, controlDraft(code), 0).expectProblem(403, "control.in-other-units");
            assertThat(actions(all, control)).containsExactly("edit", "addUnit");
            all.put("/api/controls/" + control, controlDraft(code), 0).expect(200);
        });
    }

    @Test
    void leavesCausesToTheManagerOfTheWholeOrganisation() {
        Map<String, Object> cause = Map.of("key", "CAUSE_" + CODES.incrementAndGet(), "name", "X", "humanError", true, "active", false);
        isms().post("/api/cause-categories", cause).expectProblem(403, "capability.missing");
        asManagerOfAll(all -> {
            assertThat(all.get("/api/cause-categories").json().at("/allowedActions/0").asString()).isEqualTo("create");
            assertThat(isms().get("/api/cause-categories").json().at("/allowedActions").isEmpty()).isTrue();
            ApiResponse made = all.post("/api/cause-categories", cause).expect(201);
            isms().put("/api/cause-categories/" + made.id(), cause, 0).expectProblem(403, "capability.missing");
            all.put("/api/cause-categories/" + made.id(), cause, 0).expect(200);
        });
    }

    @Test
    void refusesWrongValuesAtTheirPlace() {
        String code = newCode();
        created(code);
        isms().post("/api/controls", controlDraft(code)).expectViolation("/code", "control.code-taken");
        Map<String, Object> unknown = new HashMap<>(controlDraft(newCode()));
        unknown.put("requirementIds", List.of(UUID.randomUUID()));
        isms().post("/api/controls", unknown).expectViolation("/requirementIds", "requirement.unknown");

        UUID control = control();
        added(control, "control_owner");
        isms().post("/api/controls/" + control + "/units", unitDraft("control_owner"))
                .expectViolation("/unitId", "control-unit.exists");
        Map<String, Object> ghost = new HashMap<>(unitDraft("control_owner"));
        ghost.put("ownerId", UUID.randomUUID());
        isms().post("/api/controls/" + control() + "/units", ghost).expectViolation("/ownerId", "person.not-active");
    }

    @Test
    void namesEveryMissingOrBrokenValue() {
        Map<String, Object> broken = new HashMap<>(Map.of("code", " ", "name", "a\u0007b", "description", "x".repeat(10_001)));
        ApiResponse refused = isms().post("/api/controls", broken).expectViolation("/code", "required");
        refused.expectViolation("/name", "control-character").expectViolation("/description", "too-long");
        isms().post("/api/controls", Map.of("code", newCode(), "name", "n", "description", "a\u0000b"))
                .expectViolation("/description", "control-character");
        isms().post("/api/controls", "{}").expectViolation("/name", "required");
        isms().post("/api/controls/" + control() + "/units", Map.of("unitId", organisation.unitId())).expectViolation("/tier", "required");
        asManagerOfAll(all -> all.post("/api/cause-categories", Map.of("key", "lower case", "name", "n"))
                .expectViolation("/key", "cause-category.key-form")
                .expectViolation("/humanError", "required"));
        isms().get("/api/controls?q=%00").expect(200);
        isms().get("/api/requirements?q=%00%25_!").expect(200);
    }

    @Test
    void refusesDueDaysThatCannotBe() {
        Map<String, Object> eternal = new HashMap<>(unitDraft("control_owner"));
        eternal.put("nextDue", "+999999999-01-01");
        isms().post("/api/controls/" + control() + "/units", eternal).expectViolation("/nextDue", "date.range");
    }

    @Test
    void recordsWhatAControlWasBeforeAndIsNow() {
        ApiResponse created = created(newCode());
        Map<String, Object> draft = new HashMap<>(controlDraft(created.text("/code")));
        draft.put("description", "Done every week from now on.");
        isms().put("/api/controls/" + created.id(), draft, 0).expect(200);
        isms().put("/api/controls/" + created.id(), draft, 1).expect(200);

        List<JsonNode> said = said("control", created.id());
        assertThat(said).hasSize(2);
        assertThat(said.get(0).at("/payload/description/after").asString()).isEqualTo("Done every month.");
        assertThat(said.get(1).at("/payload/description/before").asString()).isEqualTo("Done every month.");
        assertThat(said.get(1).at("/payload/description/after").asString()).isEqualTo("Done every week from now on.");
        assertThat(said.get(1).at("/payload/controlVersion/after").asInt()).isEqualTo(2);
        assertThat(said.get(1).at("/payload").has("name")).isFalse();
    }

    @Test
    void recordsWhoAnsweredForAControlBeforeAndNow() {
        UUID controlUnit = added(control(), "control_owner");
        Map<String, Object> draft = new HashMap<>(unitDraft("bu_head"));
        draft.put("nextDue", "2027-05-04");
        isms().put("/api/control-units/" + controlUnit, draft, 0).expect(200);

        JsonNode payload = said("control-unit", controlUnit).get(1).at("/payload");
        assertThat(payload.at("/owner/before").asString()).isEqualTo(organisation.person("control_owner").toString());
        assertThat(payload.at("/owner/after").asString()).isEqualTo(organisation.person("bu_head").toString());
        assertThat(payload.at("/nextDue/after").asString()).isEqualTo("2027-05-04");
        assertThat(payload.has("tier")).isFalse();
    }

    /** What the trail holds of something, oldest first. */
    private List<JsonNode> said(String type, UUID id) {
        return database.sql("select p.content from audit_entry e join audit_payload p on p.entry_id = e.id"
                        + " where e.subject_type = ? and e.subject_id = ? order by e.row_no")
                .params(type, id)
                .query((row, number) -> JsonMapper.shared().readTree(row.getString(1)))
                .list();
    }

    @Test
    void pagesThroughControlsByCode() {
        for (int i = 0; i < 3; i++) {
            added(control(), "control_owner");
        }
        ApiResponse first = isms().get("/api/control-units?limit=2").expect(200);
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        ApiResponse second = isms().get("/api/control-units?limit=2&cursor=" + first.text("/nextCursor")).expect(200);
        assertThat(second.text("/items/0/control/code")).isGreaterThan(first.text("/items/1/control/code"));
        isms().get("/api/control-units?cursor=nonsense").expectProblem(400, "cursor.invalid");
    }

    @Test
    void findsWithoutCaseAndTakesWildcardsLiterally() {
        String code = newCode();
        added(created(code).id(), "control_owner");
        assertThat(isms().get("/api/controls?q=" + code.toLowerCase(Locale.ROOT)).text("/items/0/code")).isEqualTo(code);
        assertThat(isms().get("/api/controls?q=" + code.replace('-', '_')).json().at("/items")).isEmpty();
    }

    private ApiClient isms() {
        return as("isms");
    }

    private ApiClient as(String person) {
        return organisation.signedInAs(person);
    }

    /** Only for a moment: whoever holds a role at the top counts in the units of all tests. */
    private void asManagerOfAll(Consumer<ApiClient> work) {
        UUID held = roles.assign(organisation.person("mgmt"), "isms", organisations.root()).id();
        try {
            work.accept(as("mgmt"));
        } finally {
            roles.end(held);
        }
    }

    private static List<String> actions(ApiClient reader, UUID control) {
        return reader.get("/api/controls/" + control).expect(200).json().at("/allowedActions").valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String newCode() {
        return "T%04d-%s".formatted(CODES.incrementAndGet(), organisation.unit().code());
    }

    private Map<String, Object> controlDraft(String code) {
        return Map.of("code", code, "name", "Test control " + code, "description", "Done every month.");
    }

    private ApiResponse created(String code) {
        return isms().post("/api/controls", controlDraft(code)).expect(201);
    }

    private UUID control() {
        return created(newCode()).id();
    }

    private Map<String, Object> unitDraft(String owner) {
        return Map.of(
                "unitId", organisation.unitId(),
                "tier", "HIGH",
                "ownerId", organisation.person(owner),
                "operatorId", organisation.person("control_operator"));
    }

    private UUID added(UUID control, String owner) {
        return isms().post("/api/controls/" + control + "/units", unitDraft(owner)).expect(201).id();
    }
}
