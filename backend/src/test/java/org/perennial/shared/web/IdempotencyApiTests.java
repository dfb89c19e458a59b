package org.perennial.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perennial.testing.TestOrganisation.PASSWORD;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
@Tag("both")
class IdempotencyApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    JdbcClient database;

    private final String key = UUID.randomUUID().toString();
    private TestOrganisation organisation;
    private ApiClient admin;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        admin = organisation.signedInAs("admin");
    }

    @Test
    void repeatsTheVersionToo() {
        Map<String, Object> person = Map.of(
                "employeeId", key, "name", "Once", "email", key + "@once.example", "unitId", organisation.unitId());

        ApiResponse first = admin.post("/api/people", person, key).expect(201);
        ApiResponse again = admin.post("/api/people", person, key).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("ETag")).isPresent().isEqualTo(again.header("ETag"));
    }

    @Test
    void keepsNoHashOfAPassword() {
        UUID person = organisation.add("secretive");
        admin.send(admin.request("/api/people/" + person + "/account")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"login\":\"" + organisation.login("secretive") + "\",\"password\":\"" + PASSWORD + "\"}")))
                .expect(204);
        ApiClient secretive = organisations.anonymous().signIn(organisation.login("secretive"), PASSWORD);
        secretive.post("/api/session", Map.of("login", organisation.login("secretive"), "password", PASSWORD), key + "s").expect(200);
        secretive.post("/api/session/password", Map.of("current", PASSWORD, "replacement", "another good sentence"), key + "p").expect(204);

        assertThat(kept(key, key + "s", key + "p")).isEmpty();
    }

    @Test
    void forgetsAfterADay() {
        admin.post("/api/people/" + organisation.add("day") + "/roles", Map.of("role", "legal", "unitId", organisation.unitId()), key)
                .expect(201);
        keys.forgetOld();
        assertThat(kept(key)).hasSize(1);

        database.sql("update idempotency_key set made_at = ? where idem_key = ?")
                .params(SystemTime.now().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC), key)
                .update();
        keys.forgetOld();
        assertThat(kept(key)).isEmpty();
    }

    private List<String> kept(String... idempotencyKeys) {
        return database.sql("select operation from idempotency_key where idem_key in (:keys)")
                .param("keys", List.of(idempotencyKeys))
                .query(String.class)
                .list();
    }
}
