package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.notification.MailFixture;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links as they lie in the outbox; that what lies there arrives is the mail tests' part. */
@ApiTest
class SignInLinkApiTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/sign-in/link#([A-Za-z0-9_-]{43})\\s");
    private static final int NOBODY_LISTENS = 9;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailFixture mails;

    @Autowired
    private JdbcClient database;

    private TestOrganisation organisation;

    @BeforeEach
    void start() {
        organisation = organisations.fresh();
        organisation.signedInAs("isms");
        mails.useServer(NOBODY_LISTENS);
    }

    @AfterEach
    void stop() {
        mails.clear();
    }

    @Test
    void signsInByLinkOnAnotherDeviceAndLeadsToTheTask() {
        String token = ask(organisation.email("isms").toUpperCase(), "/inbox?item=42");
        ApiClient phone = organisation.nobody();
        phone.get("/sign-in/link").expect(200);

        ApiResponse entered = use(phone, token).expect(200);

        assertThat(entered.text("/returnTo")).isEqualTo("/inbox?item=42");
        assertThat(entered.text("/session/person/id")).isEqualTo(organisation.person("isms").toString());
        assertThat(phone.get("/api/session").text("/person/name")).isEqualTo(organisation.fullName("isms"));
        assertThat(trail("sign-in-link.sent", "system")).isEqualTo(1);
        assertThat(trail("session.started", "link")).isEqualTo(1);
        phone.delete("/api/session").expect(204);
        assertThat(trail("session.ended", "link")).isEqualTo(1);
    }

    @Test
    void keepsNoTokenAtRestButInTheMail() {
        String token = ask(organisation.login("isms"), null);

        assertThat(database.sql("select token_hash from sign_in_link where person_id = ?")
                        .param(organisation.person("isms"))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .hasSize(64)
                .doesNotContain(token);
        assertThat(database.sql("select count(*) from mail where plain like :token or html like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from audit_payload where content like ?").param("%" + token + "%").query(Integer.class).single())
                .isZero();
    }

    @Test
    void letsNobodyInTwice() {
        String token = ask(organisation.login("isms"), null);
        use(organisation.nobody(), token).expect(200);

        use(organisation.nobody(), token).expectProblem(410, "sign-in-link.used");
    }

    @Test
    void letsOneOfTwoClicksAtOneMomentIn() throws Exception {
        String token = ask(organisation.login("isms"), null);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> click = () -> use(organisation.nobody(), token).status();
            List<Future<Integer>> answers = clicks.invokeAll(List.of(click, click));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 410);
        } finally {
            clicks.shutdown();
        }
        assertThat(trail("session.started", "link")).isEqualTo(1);
    }

    @Test
    void refusesExpiredAndUnknownLinks() {
        String token = ask(organisation.login("isms"), null);
        OffsetDateTime gone = SystemTime.now().minus(Duration.ofSeconds(1)).atOffset(ZoneOffset.UTC);
        assertThat(database.sql("update sign_in_link set expires_at = ? where person_id = ? and expires_at between ? and ?")
                        .params(gone, organisation.person("isms"), gone.plusMinutes(14), gone.plusMinutes(16))
                        .update())
                .as("a link lives for 15 minutes")
                .isEqualTo(1);

        use(organisation.nobody(), token).expectProblem(410, "sign-in-link.expired");
        use(organisation.nobody(), token + "x").expectProblem(410, "sign-in-link.invalid");
        use(organisation.nobody(), "").expectProblem(410, "sign-in-link.invalid");
    }

    @Test
    void answersStrangersLikeEverybodyAndSendsThemNothing() {
        ApiResponse known = wish(organisation.login("isms"), null).expect(202);
        for (String name : List.of("nobody@nowhere.example", organisation.email("stranger"))) {
            ApiResponse unknown = wish(name, null).expect(202);
            assertThat(unknown.body()).isEqualTo(known.body());
        }
        // Wishes are done in order: once a later one is, so are these.
        organisation.anotherBrowserOf("admin");
        ask("admin", organisation.login("admin"), null);

        assertThat(links("stranger")).isZero();
        assertThat(links("isms")).isEqualTo(1);
    }

    @Test
    void sendsNothingToDisabledAccountsAndLetsNoneInThatAreDisabledSince() {
        String token = ask(organisation.login("isms"), null);
        accounts.disable(organisation.person("isms"));
        use(organisation.nobody(), token).expectProblem(410, "sign-in-link.invalid");

        wish(organisation.login("isms"), null).expect(202);
        organisation.anotherBrowserOf("admin");
        ask("admin", organisation.login("admin"), null);
        assertThat(links("isms")).isZero();
    }

    @Test
    void endsOpenLinksWithThePassword() {
        String token = ask(organisation.login("isms"), null);
        organisation
                .signedInAs("isms")
                .post("/api/session/password", Map.of("current", TestOrganisation.PASSWORD, "replacement", "another good sentence"))
                .expect(204);

        use(organisation.nobody(), token).expectProblem(410, "sign-in-link.invalid");
    }

    @Test
    void fillsNobodysMailbox() {
        for (String name : List.of(organisation.login("isms"), organisation.email("isms"))) {
            for (int i = 0; i < 2; i++) {
                wish(name, null).expect(202);
            }
        }
        organisation.anotherBrowserOf("admin");
        ask("admin", organisation.login("admin"), null);

        assertThat(links("isms")).isEqualTo(3);
    }

    @Test
    void throttlesWishesForOneName() {
        String name = "wished." + organisation.unit().code();
        for (int i = 0; i < 10; i++) {
            wish(name, null).expect(202);
        }

        ApiResponse throttled = wish(name, null).expectProblem(429, "sign-in.throttled");

        assertThat(throttled.header("Retry-After").map(Integer::parseInt).orElse(0)).isBetween(1, 31);
    }

    @Test
    void leadsToNoOtherSite() {
        String token = ask(organisation.login("isms"), "//evil.example/");

        assertThat(use(organisation.nobody(), token).expect(200).text("/returnTo")).isNull();
    }

    @Test
    void offersLinksOnlyWhereMailsLeave() {
        assertThat(organisation.nobody().get("/api/session/ways").expect(200).json().at("/link").asBoolean()).isTrue();
        mails.clear();
        assertThat(organisation.nobody().get("/api/session/ways").expect(200).json().at("/link").asBoolean()).isFalse();
        wish("", null).expectViolation("/name", "required");
    }

    private String ask(String name, String returnTo) {
        return ask("isms", name, returnTo);
    }

    private String ask(String person, String name, String returnTo) {
        wish(name, returnTo).expect(202);
        Matcher link = LINK.matcher(await().until(() -> mail(person), text -> !text.isEmpty()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private ApiResponse wish(String name, String returnTo) {
        Map<String, String> wish = new HashMap<>();
        wish.put("name", name);
        wish.put("returnTo", returnTo);
        ApiClient client = organisation.nobody();
        client.get("/api/session").expect(200);
        return client.post("/api/session/links", wish);
    }

    private static ApiResponse use(ApiClient client, String token) {
        client.get("/api/session").expect(200);
        return client.post("/api/session/link", Map.of("token", token));
    }

    private String mail(String person) {
        return database.sql("select replace(plain, '@@secret@@', coalesce(secret, '')) from mail where person_id = ?")
                .param(organisation.person(person))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int links(String person) {
        return database.sql("select count(*) from sign_in_link where person_id = ?")
                .param(organisation.person(person))
                .query(Integer.class)
                .single();
    }

    private int trail(String action, String via) {
        return database.sql("select count(*) from audit_entry where action = ? and via = ? and subject_id = ?")
                .params(action, via, organisation.person("isms"))
                .query(Integer.class)
                .single();
    }
}
