package org.perennial.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.perennial.identity.GuestAccounts;
import org.perennial.identity.Scope;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends every operation of {@code openapi.json} as everybody its row of {@code permissions.yaml} names: who may, who may not, a stranger
 * to the unit, a guest, nobody, and machines with the right scope and with wrong ones.
 */
@ApiTest
class PermissionMatrixApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private GuestAccounts guests;

    @Autowired
    private JdbcClient jdbc;

    private PermissionRecords records;
    private ApiClient nobody;
    private final Map<String, Object> shared = new HashMap<>();
    private final Map<String, ApiClient> machines = new HashMap<>();

    @BeforeEach
    void reachRecords() {
        records = new PermissionRecords(organisations, story, guests, jdbc);
        nobody = visitor();
    }

    @AfterEach
    void leaveNobodyAboveAll() {
        records.leave();
    }

    @TestFactory
    Stream<DynamicTest> answersEverybodyAsTheMatrixSays() {
        Map<String, Operation> operations = Operation.all();
        return PermissionRow.all().stream()
                .filter(row -> operations.containsKey(row.operation()))
                .map(row -> dynamicTest(row.operation(), () -> tryAll(row, operations.get(row.operation()))));
    }

    private void tryAll(PermissionRow row, Operation operation) {
        PermissionValues values = new PermissionValues(records, shared);
        values.fill(row.said().get("needs"));
        PermissionCall call = new PermissionCall(operation, row, values);
        String seen = row.text("shows") == null ? null : values.fill(row.text("shows")).toString();
        SoftAssertions all = new SoftAssertions();
        check(all, "nobody", call.as(row.fresh() ? visitor() : nobody), row.nobody(), null, false);
        tokens(all, row, call);
        check(all, "a guest", call.as(client(row, PermissionRecords.GUEST)), row.guest(), seen, false);
        check(all, "a stranger", call.as(client(row, PermissionRecords.STRANGER)), row.stranger(), seen, false);
        row.people().forEach((person, status) ->
                check(all, person, call.as(client(row, person)), status, seen, row.mayAct(person)));
        all.assertAll();
    }

    private void tokens(SoftAssertions all, PermissionRow row, PermissionCall call) {
        String scope = row.text("token");
        List<String> wrong = Stream.of(Scope.values()).map(Scope::key).filter(key -> !key.equals(scope)).toList();
        ApiResponse refused = call.as(machine(row.holder(), wrong));
        check(all, "a token for " + wrong, refused, 403, null, false);
        all.assertThat(refused.status() == 403 ? refused.text("/code") : "token.scope-missing").isEqualTo("token.scope-missing");
        if (scope != null) {
            check(all, "a token for " + scope, call.as(machine(row.holder(), List.of(scope))), row.people().get(row.holder()), null, true);
            check(all, "a stranger's token", call.as(machine(PermissionRecords.STRANGER, List.of(scope))), row.stranger(), null, false);
        }
    }

    private static void check(SoftAssertions all, String who, ApiResponse answer, int status, String seen, boolean may) {
        String what = who + ": " + answer.raw().request().method() + " " + answer.raw().uri() + " → " + start(answer);
        all.assertThat(answer.status()).as(what).isEqualTo(status);
        if (answer.status() == 401 || answer.status() == 403) {
            // A page that is out of date is refused before anybody asks who sent it, so it would prove nothing.
            all.assertThat(answer.text("/code")).as(what).isNotIn("csrf.invalid", "access.denied");
        }
        if (seen != null && answer.status() < 300) {
            all.assertThat(answer.body().contains(seen)).as(what + (may ? " shows " : " hides ") + seen).isEqualTo(may);
        }
    }

    private ApiClient client(PermissionRow row, String person) {
        return row.fresh() ? records.people.anotherBrowserOf(person) : records.as(person);
    }

    private ApiClient visitor() {
        ApiClient client = organisations.anonymous();
        client.get("/api/session").expect(200);
        return client;
    }

    private ApiClient machine(String person, List<String> scopes) {
        return machines.computeIfAbsent(person + scopes, any -> {
            ApiResponse made = records.as(person).post("/api/tokens", Map.of("name", "matrix", "scopes", scopes, "days", 1)).expect(201);
            assertThat(made.text("/token")).isNotBlank();
            return organisations.anonymous().bearing(made.text("/token"));
        });
    }

    private static String start(ApiResponse answer) {
        String body = answer.body();
        return answer.status() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
