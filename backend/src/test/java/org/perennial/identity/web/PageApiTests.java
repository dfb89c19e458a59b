package org.perennial.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PageApiTests {

    private static final Pattern POLICY = Pattern.compile("default-src 'self'; script-src 'self'; style-src 'self' 'nonce-([A-Za-z0-9+/=]{24})';"
            + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");

    @Autowired
    TestOrganisations organisations;

    TestOrganisation organisation;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/cases/0190-some-id", "/setup?token=x", "/index.html"})
    void answersEveryRouteOfTheClientWithThePage(String route) {
        ApiResponse page = organisation.nobody().get(route).expect(200);

        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("<!doctype html>").doesNotContain("__CSP_NONCE__");
    }

    @Test
    void answersHeadLikeGetWithoutThePage() {
        ApiClient client = organisation.nobody();
        ApiResponse head = client.send(client.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody())).expect(200);

        assertThat(head.header("Cache-Control")).contains("no-store");
        assertThat(head.header("Content-Length")).isEqualTo(client.get("/").header("Content-Length"));
        assertThat(nonce(head)).isNotBlank();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void givesEachResponseANonceOfItsOwnThatThePageKnows() {
        ApiResponse one = organisation.nobody().get("/");
        ApiResponse other = organisation.nobody().get("/");

        assertThat(nonce(one)).isNotEqualTo(nonce(other));
        if (one.body().contains("nonce")) {
            assertThat(one.body()).contains(nonce(one));
        }
    }

    @Test
    void sendsSecurityHeadersWithEverything() {
        ApiResponse answer = organisation.nobody().get("/api/session").expect(200);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("X-Request-Id")).isPresent();
    }

    @Test
    void marksSessionCookieAsOutOfReachForScripts() {
        organisation.signedInAs("isms");
        ApiResponse signedIn = organisation.nobody().trySignIn(organisation.login("isms"), TestOrganisation.PASSWORD);

        assertThat(signedIn.raw().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("PERENNIAL_SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/favicon-of-nobody.ico"})
    void answersMissingFilesWithNotFound(String file) {
        organisation.nobody().get(file).expect(404);
    }

    @Test
    void showsHealthToAnybodyAndMetricsToAdministratorsOnly() {
        organisation.nobody().get("/actuator/health/readiness").expect(200);
        organisation.nobody().get("/actuator/prometheus").expect(401);
        organisation.signedInAs("isms").get("/actuator/prometheus").expect(403);
        organisation.signedInAs("admin").get("/actuator/prometheus").expect(200);
    }

    @Test
    void answersRefusalsWithProblemWhateverTheClientWants() {
        ApiClient client = organisation.nobody();
        client.send(client.request("/api/events").setHeader("Accept", "text/event-stream")).expectProblem(401, "sign-in.required");
        client.send(client.request("/api/units").setHeader("Accept", "text/html")).expectProblem(401, "sign-in.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units;jsessionid=1", "/api//units", "/api/%2e%2e/units"})
    void refusesPathsInDisguise(String path) {
        ApiResponse refused = organisation.nobody().get(path).expectProblem(400, "request.invalid");

        assertThat(refused.body()).doesNotContain("Exception", "org.spring");
    }

    @Test
    void saysOfAnAddressThatHoldsNoIdThatNothingIsThere() {
        ApiClient isms = organisation.signedInAs("isms");
        isms.get("/api/cases/nonsense").expectProblem(404, "route.not-found");
        assertThat(isms.get("/api/cases?unit=nonsense").expectProblem(400, "request.invalid").text("/detail"))
                .isEqualTo("The value given for unit cannot be used.");
    }

    private static String nonce(ApiResponse page) {
        Matcher policy = POLICY.matcher(page.header("Content-Security-Policy").orElse(""));
        assertThat(policy.matches()).as(page.header("Content-Security-Policy").orElse("none")).isTrue();
        return policy.group(1);
    }
}
