package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Tag("both")
class PeopleApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    Units units;

    TestOrganisation organisation;
    ApiClient admin;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        admin = organisation.signedInAs("admin");
    }

    @Test
    void readsListPageByPageWithoutGapOrRepeat() {
        List<String> names = new ArrayList<>();
        String path = "/api/people?limit=7&unit=" + organisation.unitId();
        String cursor = null;
        do {
            ApiResponse page = admin.get(cursor == null ? path : path + "&cursor=" + cursor).expect(200);
            page.json().at("/items").forEach(person -> names.add(person.at("/name").asString().toLowerCase(Locale.ROOT)));
            cursor = page.text("/nextCursor");
        } while (cursor != null);

        assertThat(names).hasSizeGreaterThanOrEqualTo(19).doesNotHaveDuplicates();
        admin.get(path + "&cursor=nonsense").expectProblem(400, "cursor.invalid");
    }

    @Test
    void findsByPartOfNameAndTakesWildcardsLiterally() {
        organisation.add("zoe_finder");

        assertThat(admin.get("/api/people?q=zoe%20finder&unit=" + organisation.unitId()).json().at("/items").size()).isEqualTo(1);
        assertThat(admin.get("/api/people?q=%25&unit=" + organisation.unitId()).json().at("/items").size()).isZero();
    }

    @Test
    void findsPeopleWithoutAccents() {
        String id = "acc-" + UUID.randomUUID();
        admin.post("/api/people", Map.of("employeeId", id, "name", "José Müßig-Łoś", "email", id + "@accents.example", "unitId", organisation.unitId()))
                .expect(201);

        for (String q : List.of("jose", "JOS%C3%89", "mussig", "los")) {
            assertThat(admin.get("/api/people?q=" + q + "&unit=" + organisation.unitId()).json().at("/items/0/employeeId").asString())
                    .as(q)
                    .isEqualTo(id);
        }
    }

    @Test
    void createsAndChangesPerson() {
        Map<String, Object> person = person("new.1");
        person.put("managerId", organisation.person("bu_head"));
        person.put("startOn", "2026-01-01");
        ApiResponse created = admin.post("/api/people", person).expect(201);
        assertThat(created.text("/manager/name")).isEqualTo(organisation.fullName("bu_head"));

        person.put("name", "Changed Name");
        ApiResponse changed = admin.put("/api/people/" + created.id(), person, 0).expect(200);

        assertThat(changed.text("/name")).isEqualTo("Changed Name");
        admin.put("/api/people/" + created.id(), person, 0).expectProblem(412, "version.stale");
        assertThat(admin.get("/api/people/" + created.id()).header("ETag")).contains("\"1\"");
    }

    @Test
    void refusesWrongValuesAllAtOnce() {
        Map<String, Object> wrong = person("wrong");
        wrong.put("employeeId", " ");
        wrong.put("name", "Evil\u202Eeman");
        wrong.put("email", "no address");
        wrong.put("unitId", UUID.randomUUID());
        wrong.put("managerId", UUID.randomUUID());
        wrong.put("startOn", "2026-02-01");
        wrong.put("lastWorkingDay", "2026-01-01");

        admin.post("/api/people", wrong)
                .expectViolation("/employeeId", "required")
                .expectViolation("/name", "control-character")
                .expectViolation("/email", "email.invalid")
                .expectViolation("/unitId", "unit.unknown")
                .expectViolation("/managerId", "manager.unknown")
                .expectViolation("/lastWorkingDay", "date.order");
    }

    @Test
    void refusesDaysThatCannotBe() {
        Map<String, Object> wrong = person("eternal");
        wrong.put("startOn", "+999999999-01-01");
        wrong.put("lastWorkingDay", "3000-01-01");

        admin.post("/api/people", wrong)
                .expectViolation("/startOn", "date.range")
                .expectViolation("/lastWorkingDay", "date.range");
    }

    @Test
    void refusesTakenEmployeeIdAndEmail() {
        admin.post("/api/people", person("twin")).expect(201);
        Map<String, Object> twin = person("twin");
        twin.put("email", person("twin").get("email").toString().toUpperCase(Locale.ROOT));

        admin.post("/api/people", twin)
                .expectViolation("/employeeId", "employee-id.taken")
                .expectViolation("/email", "email.taken");
    }

    @Test
    void refusesCircleOfManagers() {
        Map<String, Object> boss = person("boss");
        UUID bossId = admin.post("/api/people", boss).expect(201).id();
        Map<String, Object> middle = person("middle");
        middle.put("managerId", bossId);
        UUID middleId = admin.post("/api/people", middle).expect(201).id();
        Map<String, Object> low = person("low");
        low.put("managerId", middleId);
        UUID lowId = admin.post("/api/people", low).expect(201).id();

        boss.put("managerId", lowId);
        admin.put("/api/people/" + bossId, boss, 0).expectViolation("/managerId", "manager.cycle");
        boss.put("managerId", bossId);
        admin.put("/api/people/" + bossId, boss, 0).expectViolation("/managerId", "manager.cycle");
    }

    @Test
    void takesAccountSessionsAndRolesFromLeavers() {
        UUID id = organisation.add("leaver", "auditor");
        ApiClient leaver = organisation.signedInAs("leaver");
        leaver.get("/api/units").expect(200);
        Map<String, Object> person = new HashMap<>(Map.of(
                "employeeId", organisation.unit().code() + "-leaver",
                "name", "Gone",
                "email", "leaver@" + organisation.unit().code() + ".example",
                "unitId", organisation.unitId(),
                "status", "LEFT",
                "lastWorkingDay", "2026-06-30"));

        ApiResponse left = admin.put("/api/people/" + id, person, 0).expect(200);

        assertThat(left.json().at("/roles").size()).isZero();
        leaver.get("/api/units").expectProblem(401, "sign-in.required");
        organisation.nobody().trySignIn(organisation.login("leaver"), TestOrganisation.PASSWORD).expectProblem(401, "sign-in.refused");
        assertThat(admin.get("/api/people/" + id + "/roles?history=true").json().at("/items/0/to").isNull()).isFalse();
        admin.put("/api/people/" + id + "/account", Map.of("login", "back.door", "password", "a good long password"))
                .expectProblem(409, "person.left");
        Map<String, Object> other = person("under.leaver");
        other.put("managerId", id);
        admin.post("/api/people", other).expectViolation("/managerId", "manager.left");
    }

    @Test
    void showsLoginsOnlyToThoseWhoManageThePerson() {
        organisation.signedInAs("risk_owner");
        String path = "/api/people/" + organisation.person("risk_owner");

        assertThat(admin.get(path).text("/login")).isEqualTo(organisation.login("risk_owner"));
        assertThat(organisation.signedInAs("stranger").get(path).expect(200).text("/login")).isNull();
    }

    @Test
    void letsOnlyAdministratorsOfTheUnitChangePeople() {
        Map<String, Object> wanted = person("forbidden");
        organisation.signedInAs("stranger").post("/api/people", wanted).expectProblem(403, "capability.missing");
        organisation.signedInAs("hr").post("/api/people", wanted).expectProblem(403, "capability.missing");
        Map<String, Object> elsewhere = person("elsewhere");
        elsewhere.put("unitId", organisation.otherUnitId());
        admin.post("/api/people", elsewhere).expectProblem(403, "capability.missing");
        admin.put("/api/people/" + organisation.person("stranger"), wanted, 0).expectProblem(403, "capability.missing");
        admin.put("/api/people/" + organisation.person("stranger") + "/account", Map.of("login", "abc", "password", "a good long password"))
                .expectProblem(403, "capability.missing");
        organisation.nobody().get("/api/people").expectProblem(401, "sign-in.required");
    }

    @Test
    void refusesAccountOfPersonWithRolesBeyondTheAdministratorsReach() {
        UUID powerful = organisation.add("powerful");
        organisation.grant("powerful", "isms", organisation.otherUnitId());

        admin.put("/api/people/" + powerful + "/account", Map.of("login", "taken.over", "password", "a good long password"))
                .expectProblem(403, "capability.missing");
    }

    @Test
    void refusesAccountOfPersonWhoLeadsBeyondTheAdministratorsReach() {
        UUID head = organisation.add("their_head");
        UUID deputy = organisation.add("their_deputy");
        Unit other = units.get(organisation.otherUnitId());
        units.update(other.id(), other.version(), new UnitData(other.code(), other.name(), other.parentId(), head, deputy, null, null, null, true));

        for (UUID leader : List.of(head, deputy)) {
            admin.put("/api/people/" + leader + "/account", Map.of("login", "taken.over", "password", "a good long password"))
                    .expectProblem(403, "capability.missing");
        }
    }

    @Test
    void refusesToEndRolesBeyondTheAdministratorsReach() {
        UUID id = organisation.add("also_elsewhere", "auditor");
        organisation.grant("also_elsewhere", "verifier", organisation.otherUnitId());
        Map<String, Object> leaving = new HashMap<>(Map.of(
                "employeeId", organisation.unit().code() + "-also_elsewhere",
                "name", organisation.fullName("also_elsewhere"),
                "email", "also_elsewhere@" + organisation.unit().code() + ".example",
                "unitId", organisation.unitId(),
                "status", "LEFT"));

        admin.put("/api/people/" + id, leaving, 0).expectProblem(403, "capability.missing");

        assertThat(admin.get("/api/people/" + id).expect(200).json().at("/roles").size()).isEqualTo(2);
        leaving.put("status", "ACTIVE");
        admin.put("/api/people/" + id, leaving, 0).expect(200);
    }

    @Test
    void refusesPasswordsThatAreTriedFirst() {
        UUID id = organisation.add("named");
        String login = organisation.unit().code() + ".named";
        for (String weak : List.of(
                login + " and more", "Perennial rocks now", "my own " + organisation.fullName("named"), "passwordpassword", "Summer-2026!!",
                "abcdefghijklm", "qwertzuiopasd", "1q2w3e4r5t6y7u", "blue1blue1blue1")) {
            ApiResponse refused = admin.put("/api/people/" + id + "/account", Map.of("login", login, "password", weak));
            assertThat(refused.status()).as(weak).isEqualTo(400);
            refused.expectViolation("/password", "password.guessable");
        }
        admin.put("/api/people/" + id + "/account", Map.of("login", login, "password", "a good long password")).expect(204);
    }

    @Test
    void setsAccountAndRefusesWeakOnes() {
        UUID id = organisation.add("account");
        String login = organisation.unit().code() + ".account";
        admin.put("/api/people/" + id + "/account", Map.of("login", "ab", "password", "aaaaaaaaaaaaaa"))
                .expectViolation("/login", "too-short")
                .expectViolation("/password", "password.guessable");
        organisation.signedInAs("verifier");
        admin.put("/api/people/" + id + "/account", Map.of("login", organisation.login("verifier"), "password", "a good long password"))
                .expectProblem(409, "account.login-taken");

        admin.put("/api/people/" + id + "/account", Map.of("login", login, "password", "a good long password")).expect(204);

        organisation.nobody().signIn(login.toUpperCase(Locale.ROOT), "a good long password");
    }

    private Map<String, Object> person(String key) {
        Map<String, Object> person = new HashMap<>();
        person.put("employeeId", organisation.unit().code() + "-p-" + key);
        person.put("name", "Person " + key);
        person.put("email", key + "@p." + organisation.unit().code() + ".example");
        person.put("unitId", organisation.unitId());
        return person;
    }
}
