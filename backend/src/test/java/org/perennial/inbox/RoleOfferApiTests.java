package org.perennial.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.identity.Roles;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Open work follows who holds the role it asks for. */
@ApiTest
class RoleOfferApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private Roles roles;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private UUID item;

    @BeforeEach
    void askForAnOwner() {
        people = organisations.fresh();
        people.add("ben");
        story.control(people);
        Map<String, Object> left = Map.of(
                "employeeId", people.unit().code() + "-control_owner", "name", people.fullName("control_owner"), "email",
                people.email("control_owner"), "unitId", people.unitId(), "status", "LEFT");
        people.signedInAs("admin").put("/api/people/" + people.person("control_owner"), left, 0).expect(200);
        item = jdbc.sql("select id from work_item where unit_id = ? and step_key = 'nameOwner' and state = 'OPEN'")
                .param(people.unitId())
                .query(UUID.class)
                .single();
    }

    @Test
    void cannotBeStaffedOnceTheLastHolderIsGoneAndGoesToTheNext() {
        assertThat(listed("bu_head")).contains(item.toString());

        end("bu_head", "bu_head");

        assertThat(offers()).isEmpty();
        assertThat(row().get("unstaffed").asBoolean()).isTrue();
        assertThat(row().get("allowedActions").valueStream().map(JsonNode::asString)).contains("staff");
        assertThat(trail()).contains("item.unstaffed");

        people.grant("ben", "bu_head", people.unitId());

        assertThat(listed("ben")).contains(item.toString());
        assertThat(row().get("unstaffed").asBoolean()).isFalse();
    }

    @Test
    void staysWithTheOtherHolders() {
        people.grant("ben", "bu_head", people.unitId());
        List<String> before = offers();

        end("bu_head", "bu_head");

        assertThat(offers()).isEqualTo(before).isNotEmpty();
        assertThat(listed("ben")).contains(item.toString());
        assertThat(trail()).containsOnlyOnce("item.offered");
    }

    @Test
    void takesAClaimedTaskFromWhoMayNotDoItAnyMore() {
        people.grant("ben", "bu_head", people.unitId());
        people.signedInAs("bu_head").post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(200);

        end("bu_head", "bu_head");

        assertThat(listed("ben")).contains(item.toString());
        assertThat(row().get("assignee").isNull()).isTrue();
        people.signedInAs("ben").post("/api/inbox/items/" + item + "/actions/claim", Map.of()).expect(200);
    }

    @Test
    void comesBackFromTheStandInWhenSomebodyPresentGetsTheRole() {
        String today = story.today().toString();
        Map<String, Object> absence = Map.of("from", today, "to", today, "substituteId", people.person("risk_owner"));
        people.signedInAs("bu_head").post("/api/people/" + people.person("bu_head") + "/absences", absence).expect(201);
        assertThat(row().at("/standIn/person/id").asString()).isEqualTo(people.person("risk_owner").toString());

        people.grant("ben", "bu_head", people.unitId());

        assertThat(row().at("/standIn").isNull()).isTrue();
        assertThat(listed("ben")).contains(item.toString());
        assertThat(listed("risk_owner")).doesNotContain(item.toString());
    }

    @Test
    void asksTheNewHeadWhereTheFormerOneStoodIn() {
        people.signedInAs("bu_head")
                .post("/api/people/" + people.person("bu_head") + "/absences", Map.of("from", story.today(), "to", story.today()))
                .expect(201);
        assertThat(row().at("/standIn/person").isNull()).isTrue();
        ApiClient admin = people.signedInAs("admin");
        Map<String, Object> unit = Map.of(
                "code", people.unit().code(), "name", people.unit().name(), "parentId", people.unit().parentId(),
                "headId", people.person("bu_head"), "deputyId", people.person("ben"));

        admin.put("/api/units/" + people.unitId(), unit, people.unit().version()).expect(200);

        assertThat(row().at("/standIn/person/id").asString()).isEqualTo(people.person("ben").toString());
        assertThat(listed("ben")).contains(item.toString());
    }

    private void end(String person, String role) {
        roles.assignmentsOf(people.person(person)).stream()
                .filter(held -> held.role().equals(role))
                .forEach(held -> roles.end(held.id()));
    }

    private JsonNode row() {
        return people.signedInAs("isms").get("/api/inbox/items/" + item).expect(200).json();
    }

    private List<String> listed(String person) {
        ApiClient reader = people.signedInAs(person);
        return java.util.stream.Stream.of("TODAY", "WEEK", "LATER")
                .flatMap(group -> reader.get("/api/inbox/items?limit=200&group=" + group).expect(200).json().at("/items").valueStream())
                .map(row -> row.at("/id").asString())
                .toList();
    }

    private List<String> offers() {
        return jdbc.sql("select principal from work_offer where item_id = ? order by principal").param(item).query(String.class).list();
    }

    private List<String> trail() {
        return jdbc.sql("select action from audit_entry where subject_id = ?").param(item).query(String.class).list();
    }
}
