package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Alone in its JVM, because it needs a database in which nobody has an account. */
@ApiTest
@Tag("fresh")
class SetUpApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    SetUp setUp;

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
