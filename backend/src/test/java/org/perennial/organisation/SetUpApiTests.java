package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.identity.Roles;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The property asks for a database of its own, because nobody may have an account in it. */
@ApiTest
@Tag("fresh")
@TestPropertySource(properties = "perennial.test.purpose=set-up by its API")
class SetUpApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    SetUp setUp;

    @Autowired
    Roles roles;

    @Test
    void setsUpOnceWithTheTokenOfTheLog() {
        ApiClient client = organisations.anonymous();
        String outdated = setUp.newToken();
        String token = setUp.newToken();
        assertThat(client.get("/api/session").json().at("/setupNeeded").asBoolean()).isTrue();

        client.post("/api/setup", body("guessed", "a good long password")).expectProblem(404, "setup.token-invalid");
        client.post("/api/setup", body(outdated, "a good long password")).expectProblem(404, "setup.token-invalid");
        client.post("/api/setup", body(token, "short")).expectViolation("/administrator/password", "password.too-short");
        assertThat(client.get("/api/session").json().at("/organisation").isNull())
                .as("nothing is left of a set-up that failed")
                .isTrue();

        client.post("/api/setup", body(token, "a good long password")).expect(201);

        client.post("/api/setup", body(token, "a good long password")).expectProblem(404, "setup.token-invalid");
        client.signIn("ada", "a good long password");
        assertThat(client.get("/api/session").json().at("/roles").valueStream().map(role -> role.at("/role").asString()))
                .containsExactlyInAnyOrder("admin", "isms");
        assertThat(client.get("/api/session").json().at("/setupNeeded").asBoolean()).isFalse();
        assertThat(client.get("/api/units").json().at("/items").size()).isEqualTo(1);
        assertThat(client.get("/api/people").json().at("/items").size()).isEqualTo(1);
        client.get("/api/demo/accounts").expect(404);
        keepsLastAdministrator(client);
        countsOnlyAdministratorsWhoCanSignIn(client);
        keepsOneOfTwoWhoEndEachOther(client);
    }

    private void countsOnlyAdministratorsWhoCanSignIn(ApiClient ada) {
        UUID ghost = addAdministrator(ada, "2");
        assertThat(roles.holdersAt("admin", organisations.root())).hasSize(2).contains(ghost);
        ada.delete("/api/role-assignments/" + administration(ada, "Ada Admin")).expectProblem(409, "role.last-administrator");
    }

    private void keepsOneOfTwoWhoEndEachOther(ApiClient ada) {
        UUID second = addAdministrator(ada, "3");
        ada.put("/api/people/" + second + "/account", Map.of("login", "bob", "password", "a good long password")).expect(204);
        ApiClient bob = organisations.anonymous().signIn("bob", "a good long password");
        String ofAda = administration(ada, "Ada Admin");
        String ofBob = administration(ada, "Admin 3");

        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> ada.delete("/api/role-assignments/" + ofBob).status());
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> bob.delete("/api/role-assignments/" + ofAda).status());

        assertThat(List.of(one.join(), other.join())).containsOnlyOnce(204);
    }

    private UUID addAdministrator(ApiClient ada, String number) {
        UUID person = ada.post("/api/people", Map.of(
                        "employeeId", number,
                        "name", "Admin " + number,
                        "email", number + "@acme.example",
                        "unitId", organisations.root()))
                .expect(201)
                .id();
        ada.post("/api/people/" + person + "/roles", Map.of("role", "admin", "unitId", organisations.root())).expect(201);
        return person;
    }

    private static String administration(ApiClient reader, String name) {
        return reader.get("/api/people").json().at("/items").valueStream()
                .filter(person -> person.at("/name").asString().equals(name))
                .flatMap(person -> person.at("/roles").valueStream())
                .filter(role -> role.at("/role").asString().equals("admin"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private static void keepsLastAdministrator(ApiClient ada) {
        JsonNode person = ada.get("/api/people").json().at("/items/0");
        String admin = person.at("/roles").valueStream()
                .filter(role -> role.at("/role").asString().equals("admin"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        ada.delete("/api/role-assignments/" + admin).expectProblem(409, "role.last-administrator");
        Map<String, Object> leaving = Map.of(
                "employeeId", "1",
                "name", "Ada Admin",
                "email", "ada@acme.example",
                "unitId", person.at("/unit/id").asString(),
                "status", "LEFT");
        ada.put("/api/people/" + person.at("/id").asString(), leaving, 0).expectProblem(409, "role.last-administrator");
        byte[] file = "employee_id,display_name,email,business_unit,status\n1,Ada Admin,ada@acme.example,ACME,LEFT\n"
                .getBytes(StandardCharsets.UTF_8);
        ApiResponse dry = ada.upload("/api/people/imports", "people.csv", "text/csv", file, Map.of("dryRun", "true")).expect(200);
        ApiResponse run = ada.upload("/api/people/imports", "people.csv", "text/csv", file, Map.of("dryRun", "false"))
                .expectProblem(422, "people-import.refused");
        for (JsonNode report : List.of(dry.json(), run.json().at("/report"))) {
            assertThat(report.at("/problems/0/code").asString()).isEqualTo("role.last-administrator");
            assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
        }
        ada.get("/api/units").expect(200);
    }

    private static Map<String, Object> body(String token, String password) {
        return Map.of(
                "token", token,
                "organisation", Map.of("name", "Acme", "code", "ACME", "zone", "Europe/Vienna"),
                "administrator",
                        Map.of(
                                "employeeId", "1",
                                "name", "Ada Admin",
                                "email", "ada@acme.example",
                                "login", "ada",
                                "password", password));
    }
}
