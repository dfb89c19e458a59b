package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.OidcServer;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in through a provider that really runs. */
@ApiTest
class OidcApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private TestOrganisation organisation;
    private OidcServer provider;

    @BeforeEach
    void start() {
        organisation = organisations.fresh();
        provider = new OidcServer("http://localhost:" + port);
        organisation.signedInAs("isms");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void signsInByVerifiedAddressAndLeadsToWhereThePersonWanted() {
        provider.knows(subject("isms"), organisation.email("isms").toUpperCase(), true);
        ApiClient browser = organisation.nobody();

        String landed = signIn(browser, "isms", "/inbox?item=42&group=LATER#notes");

        assertThat(landed).isEqualTo("/inbox?item=42&group=LATER#notes");
        assertThat(browser.get("/api/session").text("/person/id")).isEqualTo(organisation.person("isms").toString());
        assertThat(trail("session.started", "oidc")).isEqualTo(1);
        assertThat(trail("account.connected", "system")).isEqualTo(1);
        browser.delete("/api/session").expect(204);
        assertThat(trail("session.ended", "oidc")).isEqualTo(1);
    }

    @Test
    void knowsThePersonAgainWhateverBecameOfTheAddress() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        signIn(organisation.nobody(), "isms", "/");
        provider.knows(subject("isms"), "somebody.else@elsewhere.example", false);
        ApiClient browser = organisation.nobody();

        assertThat(signIn(browser, "isms", "/cases")).isEqualTo("/cases");
        assertThat(browser.get("/api/session").text("/person/id")).isEqualTo(organisation.person("isms").toString());
    }

    @Test
    void refusesAnotherIdentityWithTheAddressUntilTheAccountIsSetAnew() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        signIn(organisation.nobody(), "isms", "/");
        provider.knows(subject("heir"), organisation.email("isms"), true);

        assertThat(signIn(organisation.nobody(), "heir", "/")).isEqualTo("/sign-in?problem=oidc.other-identity&return=%2F");
        organisation.signedInAs("admin")
                .put("/api/people/" + organisation.person("isms") + "/account",
                        Map.of("login", organisation.login("isms"), "password", TestOrganisation.PASSWORD))
                .expect(204);
        assertThat(signIn(organisation.nobody(), "heir", "/cases")).isEqualTo("/cases");
    }

    @Test
    void refusesAnAddressTheProviderDoesNotVouchFor() {
        provider.knows(subject("isms"), organisation.email("isms"), false);
        ApiClient browser = organisation.nobody();

        assertThat(signIn(browser, "isms", "/cases")).isEqualTo("/sign-in?problem=oidc.email-unverified&return=%2Fcases");
        assertThat(browser.get("/api/session").text("/person/id")).isNull();
        assertThat(database.sql("select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id"
                                + " where e.action = 'session.refused' and p.content like ?")
                        .param("%\"" + subject("isms") + "\"%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesStrangersPeopleWithoutAccountAndDisabledAccountsAlike() {
        provider.knows(subject("nobody"), "nobody@nowhere.example", true);
        provider.knows(subject("stranger"), organisation.email("stranger"), true);
        provider.knows(subject("isms"), organisation.email("isms"), true);
        accounts.disable(organisation.person("isms"));

        for (String person : new String[] {"nobody", "stranger", "isms"}) {
            assertThat(signIn(organisation.nobody(), person, "/")).as(person).isEqualTo("/sign-in?problem=oidc.unknown-person&return=%2F");
        }
    }

    @Test
    void letsNobodyInWhoWasConnectedAndIsDisabledSince() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        signIn(organisation.nobody(), "isms", "/");
        accounts.disable(organisation.person("isms"));

        assertThat(signIn(organisation.nobody(), "isms", "/")).isEqualTo("/sign-in?problem=oidc.unknown-person&return=%2F");
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserAskedFor() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        String answer = provider.visit(begin(organisation.nobody(), "/"), subject("isms"));
        ApiClient victim = organisation.nobody();

        assertThat(location(victim, answer)).isEqualTo("/sign-in?problem=oidc.failed");
        assertThat(victim.get("/api/session").text("/person/id")).isNull();
    }

    @Test
    void takesAnAnswerOnce() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        ApiClient browser = organisation.nobody();
        String answer = provider.visit(begin(browser, "/cases"), subject("isms"));

        assertThat(location(browser, answer)).isEqualTo("/cases");
        assertThat(location(browser, answer)).isEqualTo("/sign-in?problem=oidc.failed");
        assertThat(browser.get("/api/session").text("/person/id")).isEqualTo(organisation.person("isms").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil.example", "javascript:alert(1)", "/api/session/oidc"})
    void leadsNowhereElse(String wanted) {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        ApiClient browser = organisation.nobody();

        assertThat(signIn(browser, "isms", wanted)).satisfiesAnyOf(
                inside -> assertThat(inside).isEqualTo("/"), inside -> assertThat(inside).startsWith("/%09"));
    }

    @Test
    void saysThatTheProviderIsAwayAndTellsTheButtonsName() {
        ApiClient browser = organisation.nobody();
        assertThat(browser.get("/api/session/ways").expect(200).text("/provider")).isEqualTo("Example ID");
        String authorization = begin(browser, "/cases");
        String answer = provider.visit(authorization, subject("isms"));
        provider.close();

        assertThat(location(browser, answer)).isEqualTo("/sign-in?problem=oidc.failed&return=%2Fcases");
    }

    @Test
    void keepsNothingButTextsInTheSession() {
        provider.knows(subject("isms"), organisation.email("isms"), true);
        UUID person = organisation.person("isms");
        database.sql("delete from spring_session where principal_name = ?").param(person.toString()).update();
        signIn(organisation.nobody(), "isms", "/");

        assertThat(database.sql("select a.attribute_name from spring_session_attributes a"
                                + " join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?")
                        .param(person.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME", "stamp", "via");
    }

    private String signIn(ApiClient browser, String person, String wanted) {
        return location(browser, provider.visit(begin(browser, wanted), subject(person)));
    }

    private static String begin(ApiClient browser, String wanted) {
        String address = location(browser, "/api/session/oidc?returnTo=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        assertThat(address).startsWith(OidcServer.issuer()).contains("code_challenge_method=S256", "state=", "nonce=");
        return address;
    }

    private static String location(ApiClient browser, String address) {
        return browser.get(address).expect(302).header("Location").orElseThrow();
    }

    private String subject(String person) {
        return organisation.login(person);
    }

    private int trail(String action, String via) {
        return database.sql("select count(*) from audit_entry where action = ? and via = ? and subject_id = ?")
                .params(action, via, organisation.person("isms"))
                .query(Integer.class)
                .single();
    }
}
