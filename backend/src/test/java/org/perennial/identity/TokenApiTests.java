package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** API tokens over HTTP: what they let in, what they never do, and when they die. */
@ApiTest
@Tag("both")
class TokenApiTests {

    private final TestOrganisations organisations;
    private final Accounts accounts;
    private final JdbcClient database;
    private TestOrganisation organisation;

    @Autowired
    TokenApiTests(TestOrganisations organisations, Accounts accounts, JdbcClient database) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void ownOrganisation() {
        organisation = organisations.of(this);
    }

    @Test
    void showsATokenOnceAndKeepsItsHashOnly() {
        ApiResponse made = make("control_owner", "evidence:read").expect(201);
        String token = made.text("/token");

        assertThat(token).matches("perennial_[0-9a-f]{32}_[0-9a-f]{64}_[0-9a-f]{8}");
        assertThat(made.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(database.sql("select token_hash from api_token where id = ?")
                        .param(id(made))
                        .query(String.class)
                        .single())
                .isEqualTo(Hashes.sha256Hex(token));
        assertThat(list("control_owner").toString()).contains("evidence:read").doesNotContain(token);
        assertThat(list("isms").size()).isZero();
    }

    @Test
    void letsAMachineReadAndNotesItsUse() {
        ApiResponse made = make("control_owner", "evidence:read").expect(201);
        assertThat(list("control_owner").get(0).at("/lastUsedAt").isNull()).isTrue();

        ApiResponse answer = with(made.text("/token"), "GET", "/api/evidence").expect(200);

        assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(list("control_owner").get(0).at("/lastUsedAt").isNull()).isFalse();
    }

    @Test
    void showsAdministratorsOfTheWholeEverybodysTokensAndLetsThemEndAny() {
        String chief = "chief_" + Ids.next();
        organisation.add(chief);
        organisation.grant(chief, "admin", organisations.root());
        ApiResponse made = make("control_owner", "evidence:read").expect(201);
        UUID id = id(made);

        JsonNode seen = organisation.signedInAs(chief).get("/api/tokens/all?live=true&limit=1").expect(200).json();
        assertThat(seen.at("/items/0/id").asString()).isEqualTo(id.toString());
        assertThat(seen.at("/items/0/holder/id").asString()).isEqualTo(organisation.person("control_owner").toString());
        assertThat(seen.at("/items/0/token/scopes/0").asString()).isEqualTo("evidence:read");
        assertThat(seen.toString()).doesNotContain(made.text("/token"));
        organisation.signedInAs("admin").get("/api/tokens/all").expectProblem(403, "capability.missing");
        String revoke = "/api/tokens/" + id + "/actions/revoke";
        organisation.signedInAs("admin").post(revoke, Map.of("reason", "x")).expectProblem(403, "capability.missing");
        organisation.signedInAs(chief).post(revoke, Map.of()).expectViolation("/reason", "required");

        organisation.signedInAs(chief).post(revoke, Map.of("reason", "The job was moved")).expect(204);
        organisation.signedInAs(chief).post(revoke, Map.of("reason", "The job was moved")).expect(204);

        with(made.text("/token"), "GET", "/api/evidence").expectProblem(401, "token.invalid");
        assertThat(organisation.signedInAs("auditor").get("/api/trail?action=api-token.revoked").json().at("/items").valueStream()
                        .filter(entry -> entry.at("/subjectId").asString().equals(id.toString()))
                        .map(entry -> entry.at("/payload/reason").asString()))
                .containsExactly("The job was moved");
        String cursor = organisation.signedInAs(chief).get("/api/tokens/all?limit=1").expect(200).text("/nextCursor");
        if (cursor != null) {
            assertThat(organisation.signedInAs(chief).get("/api/tokens/all?limit=1&cursor=" + cursor).expect(200).text("/items/0/id"))
                    .isNotEqualTo(id.toString());
        }
        organisation.signedInAs(chief).post("/api/tokens/" + Ids.next() + "/actions/revoke", Map.of("reason", "x"))
                .expectProblem(404, "token.not-found");
    }

    @Test
    void doesNothingButItsScopes() {
        String reads = make("isms", "evidence:read").expect(201).text("/token");
        String writes = make("isms", "evidence:write").expect(201).text("/token");
        UUID any = Ids.next();

        with(reads, "POST", "/api/evidence").expectProblem(403, "token.scope-missing");
        with(writes, "GET", "/api/evidence").expectProblem(403, "token.scope-missing");
        for (String token : List.of(reads, writes)) {
            with(token, "GET", "/api/session").expectProblem(403, "token.scope-missing");
            with(token, "GET", "/api/tokens").expectProblem(403, "token.scope-missing");
            with(token, "POST", "/api/tokens").expectProblem(403, "token.scope-missing");
            with(token, "GET", "/api/inbox").expectProblem(403, "token.scope-missing");
            with(token, "PUT", "/api/inbox/items/" + any + "/completion").expectProblem(403, "token.scope-missing");
            with(token, "POST", "/api/cases/" + any + "/actions/withdraw").expectProblem(403, "token.scope-missing");
            with(token, "POST", "/api/cases").expectProblem(403, "token.scope-missing");
            with(token, "GET", "/api/trail").expectProblem(403, "token.scope-missing");
        }
    }

    @Test
    void ignoresThePersonsSessionBesideAToken() {
        var browser = organisation.signedInAs("isms");
        String token = make("isms", "evidence:read").expect(201).text("/token");

        browser.send(browser.request("/api/cases").header("Authorization", "Bearer " + token).GET())
                .expectProblem(403, "token.scope-missing");
        browser.send(browser.request("/api/cases").header("Authorization", "Bearer nonsense").GET()).expectProblem(401, "token.invalid");
    }

    @Test
    void refusesWrongRevokedAndExpiredTokens() {
        ApiResponse made = make("control_owner", "evidence:read").expect(201);
        String token = made.text("/token");
        String other = make("control_owner", "evidence:read").expect(201).text("/token");
        String forged = token.substring(0, 43) + other.substring(43);

        for (String wrong : List.of("", "x", forged, token + "0", token.replace('a', 'b'), token.toUpperCase(java.util.Locale.ROOT))) {
            with(wrong.isEmpty() ? "-" : wrong, "GET", "/api/evidence").expectProblem(401, "token.invalid");
        }
        organisation.signedInAs("isms").delete("/api/tokens/" + id(made)).expectProblem(404, "token.not-found");
        with(token, "GET", "/api/evidence").expect(200);
        organisation.signedInAs("control_owner").delete("/api/tokens/" + id(made)).expect(204);
        organisation.signedInAs("control_owner").delete("/api/tokens/" + id(made)).expect(204);
        with(token, "GET", "/api/evidence").expectProblem(401, "token.invalid");
        database.sql("update api_token set expires_at = ? where person_id = ?")
                .params(SystemTime.now().atOffset(ZoneOffset.UTC), organisation.person("control_owner"))
                .update();
        with(other, "GET", "/api/evidence").expectProblem(401, "token.invalid");
        assertThat(list("control_owner").valueStream().map(one -> one.at("/live").asBoolean())).containsOnly(false);
    }

    @Test
    void diesWithItsPerson() {
        organisation.add("disabled", "auditor");
        organisation.add("renewed", "auditor");
        String token = make("disabled", "evidence:read").expect(201).text("/token");
        String afterReset = make("renewed", "evidence:read").expect(201).text("/token");

        accounts.disable(organisation.person("disabled"));
        accounts.reset(organisation.person("renewed"), organisation.login("renewed"), "another long password");
        with(token, "GET", "/api/evidence").expectProblem(401, "token.invalid");
        with(afterReset, "GET", "/api/evidence").expectProblem(401, "token.invalid");
        accounts.enable(organisation.person("disabled"));

        with(token, "GET", "/api/evidence").expectProblem(401, "token.invalid");
    }

    @Test
    void diesWhenItsPersonLeaves() {
        organisation.add("leaver", "auditor");
        String token = make("leaver", "evidence:read").expect(201).text("/token");
        database.sql("update person set status = 'LEFT' where id = ?").param(organisation.person("leaver")).update();

        with(token, "GET", "/api/evidence").expectProblem(401, "token.invalid");
    }

    @Test
    void checksWhatIsAskedFor() {
        var owner = organisation.signedInAs("control_owner");
        owner.post("/api/tokens", Map.of()).expectViolation("/name", "required").expectViolation("/scopes", "required")
                .expectViolation("/days", "token.days");
        owner.post("/api/tokens", Map.of("name", "x", "scopes", List.of("everything"), "days", 366))
                .expectViolation("/scopes", "token.scope-unknown")
                .expectViolation("/days", "token.days");
        organisation.nobody().get("/api/tokens").expectProblem(401, "sign-in.required");
        for (int number = 0; number < ApiTokens.MAX_LIVE; number++) {
            make("bu_head", "evidence:read").expect(201);
        }
        make("bu_head", "evidence:read").expectProblem(409, "token.too-many");
    }

    @Test
    void showsMakingAndRevokingInTheTrail() {
        ApiResponse made = make("control_owner", "evidence:read").expect(201);
        organisation.signedInAs("control_owner").delete("/api/tokens/" + id(made)).expect(204);

        for (String action : List.of("api-token.created", "api-token.revoked")) {
            JsonNode entries = organisation.signedInAs("auditor").get("/api/trail?action=" + action).expect(200).json().at("/items");
            assertThat(entries.valueStream().map(entry -> entry.at("/subjectId").asString())).contains(id(made).toString());
            assertThat(entries.toString()).doesNotContain(made.text("/token"));
        }
    }

    @Test
    void keepsNoAnswerWithATokenForARepetition() {
        var owner = organisation.signedInAs("control_owner");
        Map<String, Object> asked = Map.of("name", "CI", "scopes", List.of("evidence:read"), "days", 1);
        String first = owner.post("/api/tokens", asked, "same-key").expect(201).text("/token");
        String second = owner.post("/api/tokens", asked, "same-key").expect(201).text("/token");

        assertThat(first).isNotEqualTo(second);
        assertThat(database.sql("select count(*) from idempotency_key where idem_key = 'same-key' and person_id = ?")
                        .param(organisation.person("control_owner"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ApiResponse make(String person, String scope) {
        return organisation
                .signedInAs(person)
                .post("/api/tokens", Map.of("name", "Pipeline", "scopes", List.of(scope), "days", 90));
    }

    private static UUID id(ApiResponse made) {
        return UUID.fromString(made.text("/view/id"));
    }

    private JsonNode list(String person) {
        return organisation.signedInAs(person).get("/api/tokens").expect(200).json().at("/items");
    }

    private ApiResponse with(String token, String method, String path) {
        var nobody = organisation.nobody();
        return nobody.send(nobody.request(path)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }
}
