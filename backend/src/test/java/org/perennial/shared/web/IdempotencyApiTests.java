package org.perennial.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perennial.testing.TestOrganisation.PASSWORD;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
@Tag("both")
class IdempotencyApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger done = new AtomicInteger();
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
    void actsOnceWhereTheMachineStopsBeforeTheAnswerIsKept() throws Exception {
        IdempotencyFilter filter = new IdempotencyFilter(keys);
        UUID caller = organisation.person("admin");

        assertThatThrownBy(() -> send(filter, caller, this::stopsAfterTheAction)).isInstanceOf(StoppedMachine.class);
        MockHttpServletResponse again = send(filter, caller, this::stopsAfterTheAction);

        assertThat(done).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("idempotency.done-already");
    }

    @Test
    void actsOnceWhereTwoNodesGetTheSameRequest() throws Exception {
        IdempotencyFilter one = new IdempotencyFilter(keys);
        IdempotencyFilter other = new IdempotencyFilter(keys);
        UUID caller = organisation.person("admin");

        // The other node finds no key yet, and commits while the first one still acts.
        assertThatThrownBy(() -> send(one, caller, (request, response) -> act(() -> {
                    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(
                            () -> status(other, caller, (inner, answer) -> act(() -> {})));
                    assertThat(second.join()).isEqualTo(200);
                })))
                .isInstanceOf(Problem.class);

        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void letsWhatWasRefusedBeSentAgain() throws Exception {
        IdempotencyFilter filter = new IdempotencyFilter(keys);
        UUID caller = organisation.person("admin");
        FilterChain refusing = (request, response) -> {
            act(() -> {});
            ((HttpServletResponse) response).setStatus(403);
        };

        assertThat(send(filter, caller, refusing).getStatus()).isEqualTo(403);
        assertThat(send(filter, caller, refusing).getStatus()).isEqualTo(403);
        assertThat(kept(key)).isEmpty();
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

    /** What the machine does up to the moment it stops: the action's own transaction. */
    private void stopsAfterTheAction(ServletRequest request, ServletResponse response) {
        act(() -> {});
        throw new StoppedMachine();
    }

    private void act(Runnable meanwhile) {
        TransactionTemplate action = new TransactionTemplate(transactions);
        action.setName("org.perennial.test.act");
        action.executeWithoutResult(status -> {
            meanwhile.run();
            database.sql("insert into idempotency_key (person_id, idem_key, operation, request_hash, status, made_at)"
                            + " values (?, ?, 'trace', '', 200, ?)")
                    .params(UUID.randomUUID(), key + "-act", SystemTime.now().atOffset(ZoneOffset.UTC))
                    .update();
        });
        done.incrementAndGet();
    }

    /** How often the action is there. */
    private long committed() {
        return database.sql("select count(*) from idempotency_key where idem_key = ?").param(key + "-act").query(Long.class).single();
    }

    private int status(IdempotencyFilter filter, UUID caller, FilterChain chain) {
        try {
            return send(filter, caller, chain).getStatus();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private MockHttpServletResponse send(IdempotencyFilter filter, UUID caller, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/cases");
        request.setServletPath("/api/cases");
        request.addHeader(IdempotencyFilter.HEADER, key);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Actor actor = new Actor(caller, "Admin", "password");
        AtomicReference<Exception> failed = new AtomicReference<>();
        CurrentActor.run(actor, () -> {
            try {
                filter.doFilter(request, response, chain);
            } catch (IOException | ServletException | RuntimeException thrown) {
                failed.set(thrown);
            }
        });
        if (failed.get() != null) {
            throw failed.get();
        }
        return response;
    }

    private static final class StoppedMachine extends RuntimeException {}

    private List<String> kept(String... idempotencyKeys) {
        return database.sql("select operation from idempotency_key where idem_key in (:keys)")
                .param("keys", List.of(idempotencyKeys))
                .query(String.class)
                .list();
    }
}
