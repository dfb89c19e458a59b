package org.perennial.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code /%61pi} is {@code /api} written otherwise: every rule holds there too. */
@ApiTest
class DisguisedPathApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    JdbcClient database;

    TestOrganisation organisation;
    ApiClient admin;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        admin = organisation.signedInAs("admin");
    }

    @Test
    void recordsWhoActed() {
        UUID person = organisation.add("watched");

        admin.post("/%61pi/people/" + person + "/roles", Map.of("role", "verifier", "unitId", organisation.unitId())).expect(201);

        assertThat(database.sql("select actor_id from audit_entry where action = 'role.assigned' and subject_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single())
                .isEqualTo(organisation.person("admin"));
    }

    @Test
    void limitsTheBody() {
        admin.post("/%61pi/people", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}").expectProblem(413, "request.too-large");
    }

    @Test
    void answersARepetitionOnce() {
        UUID person = organisation.add("twice");
        Map<String, Object> role = Map.of("role", "verifier", "unitId", organisation.unitId());
        String key = UUID.randomUUID().toString();
        admin.post("/%61pi/people/" + person + "/roles", role, key).expect(201);
        admin.post("/api/people/" + person + "/roles", Map.of("role", "legal", "unitId", organisation.unitId()), key)
                .expectProblem(422, "idempotency.key-reused");
    }

    @Test
    void letsAnswersRunNothing() {
        assertThat(admin.get("/%61pi/session").header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
    }
}
