package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Tag("both")
class RolesApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    Roles roles;

    @Autowired
    Units units;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    TestOrganisation organisation;
    ApiClient admin;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        admin = organisation.signedInAs("admin");
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void listsCatalogue() {
        assertThat(admin.get("/api/roles").expect(200).json().at("/items").valueStream().map(role -> role.at("/key").asString()))
                .hasSize(19)
                .contains("isms", "verifier", "bu_head", "admin");
    }

    @Test
    void keepsHistoryOfGivenAndEndedRoles() {
        UUID person = organisation.add("history");
        ApiResponse given = assign(admin, person, "verifier", organisation.unitId()).expect(201);
        assertThat(assign(admin, person, "verifier", organisation.unitId()).expect(201).id()).as("given once").isEqualTo(given.id());

        admin.delete("/api/role-assignments/" + given.id()).expect(204);
        admin.delete("/api/role-assignments/" + given.id()).expect(204);

        assertThat(admin.get("/api/people/" + person + "/roles").json().at("/items").size()).isZero();
        ApiResponse history = admin.get("/api/people/" + person + "/roles?history=true");
        assertThat(history.json().at("/items").size()).isEqualTo(1);
        assertThat(history.text("/items/0/to")).isNotNull();
    }

    @Test
    void givesARoleOnceHoweverManyGiveItAtTheSameMoment() throws Exception {
        UUID person = organisation.add("popular");
        CyclicBarrier together = new CyclicBarrier(8);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    ApiClient one = organisation.anotherBrowserOf("admin");
                    await(together);
                    return assign(one, person, "verifier", organisation.unitId()).status();
                }, threads))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201);

        assertThat(roles.assignmentsOf(person)).hasSize(1);
    }

    @Test
    void letsNobodyGiveThemselvesARoleWhereSomebodyElseCan() {
        organisation.add("second_admin", "admin");
        organisation.signedInAs("second_admin");
        assign(admin, organisation.person("admin"), "isms", organisation.unitId()).expectProblem(403, "role.self-grant");
        assign(organisation.signedInAs("second_admin"), organisation.person("admin"), "legal", organisation.unitId()).expect(201);
    }

    @Test
    void inheritsRolesDownTheTreeButNamesHoldersExactly() {
        UUID team = units.create(UnitData.of(organisation.unit().code() + "-team", "Team", organisation.unitId())).id();
        UUID isms = organisation.person("isms");

        assertThat(roles.holds(isms, "isms", team)).isTrue();
        assertThat(roles.holds(isms, "isms", organisation.otherUnitId())).isFalse();
        assertThat(roles.holds(isms, "isms", organisations.root())).isFalse();
        assertThat(roles.holdersAt("isms", team)).isEmpty();
        assertThat(roles.holdersAt("isms", organisation.unitId())).containsExactly(isms);
        assertThat(roles.unitsOf(isms, Set.of("isms"))).contains(team, organisation.unitId()).doesNotContain(organisation.otherUnitId());
    }

    @Test
    void refusesUnknownRoleUnitAndPerson() {
        UUID person = organisation.person("auditor");
        assign(admin, person, "emperor", organisation.unitId()).expectViolation("/role", "role.unknown");
        assign(organisation.signedInAs("admin"), person, "isms", UUID.randomUUID()).expectViolation("/unitId", "unit.unknown");
        assign(admin, UUID.randomUUID(), "isms", organisation.unitId()).expectProblem(404, "person.not-found");
        admin.delete("/api/role-assignments/" + UUID.randomUUID()).expectProblem(404, "role-assignment.not-found");
    }

    @Test
    void letsOnlyAdministratorsOfTheUnitGiveRoles() {
        UUID person = organisation.person("stranger");
        ApiClient stranger = organisation.signedInAs("stranger");
        assign(stranger, person, "admin", organisation.otherUnitId()).expectProblem(403, "capability.missing");
        assign(organisation.signedInAs("isms"), person, "isms", organisation.unitId()).expectProblem(403, "capability.missing");
        assign(admin, person, "isms", organisation.otherUnitId()).expectProblem(403, "capability.missing");
        UUID held = roles.assignmentsOf(organisation.person("legal")).get(0).id();
        stranger.delete("/api/role-assignments/" + held).expectProblem(403, "capability.missing");
        ApiClient nobody = organisation.nobody();
        nobody.get("/api/session");
        nobody.delete("/api/role-assignments/" + held).expectProblem(401, "sign-in.required");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ApiResponse assign(ApiClient client, UUID person, String role, UUID unit) {
        return client.post("/api/people/" + person + "/roles", Map.of("role", role, "unitId", unit));
    }
}
