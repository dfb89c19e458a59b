package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perennial.testing.TestOrganisation.PASSWORD;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
@Tag("both")
class SignInApiTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    JdbcClient database;

    TestOrganisation organisation;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
    }

    @Test
    void tellsAnybodyThatNobodyIsSignedIn() {
        ApiResponse session = organisation.nobody().get("/api/session").expect(200);

        assertThat(session.json().at("/person").isNull()).isTrue();
        assertThat(session.json().at("/demo").asBoolean()).isFalse();
        assertThat(session.text("/organisation")).isEqualTo("Test organisation");
    }

    @Test
    void signsInAndShowsRolesAndCapabilities() {
        ApiResponse session = organisation.signedInAs("isms").get("/api/session").expect(200);

        assertThat(session.text("/person/name")).isEqualTo(organisation.fullName("isms"));
        assertThat(session.text("/person/zone")).isEqualTo("Europe/Berlin");
        assertThat(session.text("/roles/0/role")).isEqualTo("isms");
        assertThat(session.text("/roles/0/unit/name")).isEqualTo(organisation.unit().name());
        assertThat(session.json().at("/capabilities").valueStream().map(node -> node.asString()))
                .contains("MANAGE_CONTROLS", "READ_TRAIL")
                .doesNotContain("MANAGE_ORGANISATION");
    }

    @Test
    void refusesWrongPasswordAndUnknownLoginAlike() {
        organisation.signedInAs("auditor");

        ApiResponse wrong = organisation.nobody().trySignIn(organisation.login("auditor"), "not the password");
        ApiResponse unknown = organisation.nobody().trySignIn("nobody.of.that.name", "not the password");

        wrong.expectProblem(401, "sign-in.refused");
        unknown.expectProblem(401, "sign-in.refused");
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
    }

    @Test
    void throttlesGuessingOfOneAccountAndSaysWhenToComeBack() {
        String login = "guessed." + organisation.unit().code();
        ApiClient guesser = organisation.nobody();
        for (int i = 0; i < 10; i++) {
            guesser.trySignIn(login, "guess number " + i).expectProblem(401, "sign-in.refused");
        }

        ApiResponse throttled = guesser.trySignIn(login, "guess number 11").expectProblem(429, "sign-in.throttled");

        assertThat(throttled.header("Retry-After").map(Integer::parseInt).orElse(0)).isBetween(1, 31);
    }

    @Test
    void remembersNoLoginThatNobodyCanHave() {
        ApiClient guesser = organisation.nobody();
        String endless = "x".repeat(101);
        for (int i = 0; i < 11; i++) {
            guesser.trySignIn(endless, "guess number " + i).expectProblem(401, "sign-in.refused");
        }
    }

    @Test
    void refusesChangesWithoutCsrfToken() {
        ApiClient client = organisation.nobody();
        client.post("/api/session", Map.of("login", "x", "password", "y")).expectProblem(403, "csrf.invalid");
    }

    @Test
    void givesNewSessionAndNewCsrfTokenAtSignIn() {
        ApiClient client = organisation.anotherBrowserOf("reviewer");
        String sessionBefore = client.cookie("PERENNIAL_SESSION").orElseThrow();
        String tokenBefore = client.cookie("XSRF-TOKEN").orElseThrow();

        client.signIn(organisation.login("reviewer"), PASSWORD);

        assertThat(client.cookie("PERENNIAL_SESSION")).isPresent().get().isNotEqualTo(sessionBefore);
        assertThat(client.cookie("XSRF-TOKEN")).isPresent().get().isNotEqualTo(tokenBefore);
        ApiClient thief = organisation.nobody();
        thief.send(thief.request("/api/units").header("Cookie", "PERENNIAL_SESSION=" + sessionBefore))
                .expectProblem(401, "sign-in.required");
    }

    @Test
    void keepsNothingInTheSessionButThePersonAndTheirAccountsState() {
        organisation.signedInAs("supplier");

        assertThat(database.sql("select distinct a.attribute_name from spring_session_attributes a"
                                + " join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?")
                        .param(organisation.person("supplier").toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME", "stamp");
    }

    @Test
    void signsOut() {
        ApiClient client = organisation.anotherBrowserOf("legal");

        client.delete("/api/session").expect(204);

        assertThat(client.get("/api/session").json().at("/person").isNull()).isTrue();
        client.get("/api/people").expectProblem(401, "sign-in.required");
    }

    @Test
    void changesPasswordAndEndsOtherSessions() {
        ApiClient here = organisation.anotherBrowserOf("hr");
        ApiClient elsewhere = organisation.anotherBrowserOf("hr");

        here.post("/api/session/password", Map.of("current", "wrong", "replacement", "short"))
                .expectViolation("/current", "password.wrong")
                .expectViolation("/replacement", "password.too-short");
        here.post("/api/session/password", Map.of("current", PASSWORD, "replacement", "another good sentence")).expect(204);

        here.get("/api/units").expect(200);
        elsewhere.get("/api/units").expectProblem(401, "sign-in.required");
        organisation.nobody().trySignIn(organisation.login("hr"), PASSWORD).expectProblem(401, "sign-in.refused");
        organisation.nobody().trySignIn(organisation.login("hr"), "another good sentence").expect(200);
    }

    @Test
    void answersUnknownPathsOfTheInterfaceWithProblem() {
        organisation.signedInAs("training").get("/api/no-such-thing").expectProblem(404, "route.not-found");
        organisation.nobody().get("/api/no-such-thing").expectProblem(401, "sign-in.required");
    }
}
