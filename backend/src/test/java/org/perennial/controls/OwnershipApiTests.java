package org.perennial.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of controls whose owner leaves. */
@ApiTest
@Tag("both")
class OwnershipApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;
    private UUID control;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
        control = story.control(people);
        leave("control_owner");
    }

    @Test
    void letsTheHeadNameOwnerAndDeputy() {
        UUID caseId = caseOfControl();
        story.complete(people, caseId, "nameOwner", "bu_head", Map.of(
                "newOwnerId", people.person("control_operator"), "newDeputyId", people.person("control_operator")))
                .expectViolation("/newDeputyId", "control-unit.deputy-is-owner");

        story.complete(people, caseId, "nameOwner", "bu_head", Map.of(
                "newOwnerId", people.person("control_operator"), "newDeputyId", people.person("risk_owner"))).expect(200);

        JsonNode after = control();
        assertThat(after.at("/owner/id").asString()).isEqualTo(people.person("control_operator").toString());
        assertThat(after.at("/deputy/id").asString()).isEqualTo(people.person("risk_owner").toString());
        assertThat(after.at("/history").valueStream()
                        .filter(held -> held.at("/person/id").asString().equals(people.person("control_owner").toString()))
                        .map(held -> held.at("/to").isNull()))
                .containsExactly(false);
        assertThat(people.signedInAs("isms").get("/api/cases/" + caseId).expect(200).text("/outcome")).isEqualTo("reassigned");
    }

    @Test
    void asksTheIsmsManagerThenMakesTheHeadTheOwner() {
        UUID caseId = caseOfControl();
        story.item(people, caseId, "nameOwner");

        story.forward(Duration.ofDays(20));
        assertThat(story.open(people.signedInAs("isms"), caseId, "nameOwnerInstead")).hasSize(1);
        story.forward(Duration.ofDays(20));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        people.signedInAs("isms").get("/api/cases/" + caseId).expect(200).text("/outcome")).isEqualTo("reassigned"));
        assertThat(control().at("/owner/id").asString()).isEqualTo(people.person("bu_head").toString());
    }

    @Test
    void asksTheNextOneOnlyOnceGrantedTimeIsOver() {
        UUID caseId = caseOfControl();
        String item = story.item(people, caseId, "nameOwner").get("id").asString();
        people.signedInAs("isms")
                .post("/api/inbox/items/" + item + "/extensions", Map.of("until", story.today().plusDays(30).toString(), "reason", "Talks go on"))
                .expect(201);

        story.forward(Duration.ofDays(20));
        assertThat(story.open(people.signedInAs("isms"), caseId, "nameOwner")).hasSize(1);
        assertThat(story.open(people.signedInAs("isms"), caseId, "nameOwnerInstead")).isEmpty();

        story.forward(Duration.ofDays(12));
        assertThat(story.open(people.signedInAs("isms"), caseId, "nameOwner")).isEmpty();
        assertThat(story.open(people.signedInAs("isms"), caseId, "nameOwnerInstead")).hasSize(1);
    }

    private UUID caseOfControl() {
        List<JsonNode> found = people.signedInAs("isms").get("/api/cases?type=ownership-reassign").expect(200).json().at("/items").valueStream()
                .filter(one -> one.at("/unit/id").asString().equals(people.unitId().toString()))
                .toList();
        assertThat(found).hasSize(1);
        return UUID.fromString(found.get(0).at("/id").asString());
    }

    private JsonNode control() {
        return people.signedInAs("isms").get("/api/control-units/" + control).expect(200).json();
    }

    private void leave(String who) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "employeeId", people.unit().code() + "-" + who, "name", people.fullName(who), "email", who + "@" + people.unit().code() + ".example",
                "unitId", people.unitId(), "status", "LEFT"));
        people.signedInAs("admin").put("/api/people/" + people.person(who), person, 0).expect(200);
    }
}
