package org.perennial.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.TrailBundle;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.Templates;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody who left is erased by two people: no table has the name any more, what was done is still told apart, and the trail verifies. */
@ApiTest
@Tag("both")
class ErasureApiTests {

    @TempDir
    private Path directory;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Templates templates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private TestOrganisation people;
    private String unique;
    private String name;
    private String email;

    @BeforeEach
    void ownOrganisation() {
        people = organisations.fresh();
        people.appointLeaders();
        unique = Ids.next().toString().substring(24);
        name = "Quill O'Feather_\u0141ysa & \"Co\" " + unique;
        email = "quill%." + unique + "@example.org";
    }

    @Test
    void leavesTheNameNowhere() throws IOException {
        UUID quill = people.person("control_operator");
        named(quill, "Penna " + unique, "penna." + unique + "@example.org");
        ApiClient browser = called("ACTIVE");
        people.add("everywhere", organisations.root(), "auditor");
        as("everywhere").post("/api/trail/mailboxes", Map.of("address", email.toUpperCase(Locale.ROOT), "name", "At home: " + name)).expect(201);
        UUID caseId = story.registered(people);
        browser.post("/api/cases/" + caseId + "/comments", Map.of("text", "On it.")).expect(201);
        browser.post("/api/tokens", Map.of("name", "Nightly of " + name, "scopes", List.of("evidence:read"), "days", 1)).expect(201);
        browser.post("/api/views", Map.of("list", "CASES", "name", "What " + name + " reads", "query", "state=OPEN")).expect(201);
        story.readyToClose(people, caseId);
        story.close(people, caseId);
        String seal = as("isms").get("/api/cases/" + caseId).expect(200).text("/seal/hash");
        asks(browser);
        called("LEFT");
        mail("mail to a colleague", people.person("verifier"), "x@example.org");
        mail("mail that waits", quill, "penna." + unique + "@example.org");
        mail("mail for an audit firm", quill, "seals@example.org");
        UUID notice = notice("{\"message\":\"Thanks,\\n" + name.replace("\"", "\\\"") + "\",\"" + "level\":2}");
        assertThat(tablesWith(unique))
                .contains("person", "audit_payload", "api_token", "saved_view", "notification", "mail", "audit_checkpoint_mailbox");

        UUID erasure = as("isms").post("/api/retention/erasures", Map.of("personId", quill, "reason", (name + " asked. " + "x".repeat(2000)).substring(0, 2000))).expect(201).id();
        ApiResponse done = approve("legal", erasure, 0).expect(200);

        String pseudonym = done.text("/person/name");
        assertThat(pseudonym).startsWith("Erased person ").endsWith(quill.toString().substring(30));
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(tablesWith(unique)).isEmpty();
        assertThat(html("mail to a colleague")).contains("Hello " + pseudonym + ",");
        assertThat(jdbc.sql("select subject from mail where subject like 'mail %'").query(String.class).list())
                .containsExactlyInAnyOrder("mail to a colleague", "mail for an audit firm");
        assertThat(jdbc.sql("select facts from notification where id = ?").param(notice).query(String.class).single())
                .isEqualTo("{\"message\":\"Thanks,\\n" + pseudonym + "\",\"level\":2}");
        assertThat(tablesWith(people.login("control_operator"))).isEmpty();
        assertThat(as("isms").get("/api/cases/" + caseId).expect(200).text("/seal/hash")).isEqualTo(seal);
        assertThat(as("auditor").get("/api/cases/" + caseId + "/timeline").expect(200).body()).contains(pseudonym);
        assertThat(as("auditor").get("/api/trail?action=person.erased").expect(200).json().at("/items/0/actor/id").asString())
                .isEqualTo(people.person("legal").toString());
        people.nobody().trySignIn(people.login("control_operator"), TestOrganisation.PASSWORD).expectProblem(401, "sign-in.refused");
        verifies();
    }

    @Test
    void leavesWhatTheTrailSaysOfOthers() {
        String plain = "Jan Berg" + unique;
        UUID jan = people.person("control_operator");
        UUID namesake = people.person("verifier");
        UUID longer = people.person("supplier");
        UUID member = people.person("hr");
        named(namesake, plain, "b.jan" + unique + "@example.org");
        named(longer, plain + "-Holm", "jan" + unique + "@example.org.test");
        named(member, "payload", "m" + unique + "@example.org");
        long before = sayings(namesake) + sayings(longer);
        name = plain;
        email = "jan" + unique + "@example.org";
        called("LEFT");
        assertThat(sayings(jan)).isPositive();

        approve("legal", proposed(jan), 0).expect(200);
        assertThat(sayings(jan)).isZero();
        assertThat(sayings(namesake) + sayings(longer)).isEqualTo(before);
        assertThat(as("auditor").get("/api/trail?action=person.changed&unit=" + people.unitId()).expect(200).body()).contains(plain);

        name = "payload";
        email = "n" + unique + "@example.org";
        UUID format = people.add("payload_man");
        named(format, name, email);
        put(format, name, email, "LEFT");
        approve("legal", proposed(format), 0).expect(200);
        assertThat(sayings(format)).isZero();
        assertThat(sayings(namesake) + sayings(longer)).isEqualTo(before);
    }

    /** A pseudonym is longer than a short name. */
    @Test
    void fitsTextsIntoTheirColumns() {
        name = "Li " + unique.substring(6);
        called("LEFT");
        UUID quill = people.person("control_operator");
        UUID erasure = propose(quill, (name + " asked. " + "x".repeat(2000)).substring(0, 2000)).expect(201).id();

        approve("legal", erasure, 0).expect(200);

        assertThat(jdbc.sql("select reason from person_erasure where id = ?").param(erasure).query(String.class).single())
                .startsWith("\u2026 asked. xxx");
    }

    /** A subject is somebody at one provider only. */
    @Test
    void erasesRefusedSignInsOfThePersonsIdentityOnly() {
        UUID quill = people.person("control_operator");
        said("account.connected", quill, "https://a.example");
        said("session.refused", null, "https://a.example");
        said("session.refused", null, "https://b.example");
        called("LEFT");

        approve("legal", proposed(quill), 0).expect(200);

        assertThat(refused("https://a.example")).isZero();
        assertThat(refused("https://b.example")).isEqualTo(1);
    }

    private void said(String action, UUID about, String issuer) {
        transaction.executeWithoutResult(status -> events.publishEvent(new AuditableEvent(
                action, "account", about, "sub-" + unique, null, null, Map.of("issuer", issuer, "subject", "sub-" + unique))));
    }

    private long refused(String issuer) {
        return jdbc.sql("""
                        select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id
                        where e.action = 'session.refused' and p.content like ? and p.content like ?""")
                .params("%sub-" + unique + "%", "%" + issuer + "%")
                .query(Long.class)
                .single();
    }

    /** Somebody who did nothing in a held case, but is named in what its trail says. */
    @Test
    void keepsTheNamesThatTheTrailOfAHeldCaseSays() {
        UUID caseId = story.registered(people);
        UUID hold = UUID.fromString(as("legal")
                .post("/api/cases/" + caseId + "/legal-holds", Map.of("reason", "What " + name + " saw"))
                .expect(201)
                .text("/items/0/id"));
        called("LEFT");
        UUID quill = people.person("control_operator");

        assertThat(propose(quill, "Asked").expectProblem(409, "erasure.still-needed").text("/detail")).contains("legal hold");

        jdbc.sql("update legal_hold set until_on = ? where id = ?").params(story.today().minusDays(1), hold).update();
        UUID erasure = proposed(quill);
        jdbc.sql("update legal_hold set until_on = null where id = ?").param(hold).update();
        approve("legal", erasure, 0).expectProblem(409, "erasure.still-needed");
    }

    @Test
    void keepsTheNamesThatACaseOnLegalHoldNeeds() {
        people.signedInAs("control_operator");
        UUID caseId = story.registered(people);
        as("control_operator").post("/api/cases/" + caseId + "/comments", Map.of("text", "I saw it.")).expect(201);
        as("legal").post("/api/cases/" + caseId + "/legal-holds", Map.of("reason", "A claim")).expect(201);
        called("LEFT");
        UUID quill = people.person("control_operator");

        assertThat(propose(quill, "Asked").expectProblem(409, "erasure.still-needed").text("/detail")).contains("legal hold");

        jdbc.sql("update legal_hold set until_on = ? where case_id = ?").params(story.today().minusDays(1), caseId).update();
        proposed(quill);
    }

    /** A mail as it is written about the person, to somebody. */
    private void mail(String subject, UUID to, String address) {
        String html = templates.html("<p>Hello [[${name}]],</p>", Map.of("name", name));
        jdbc.sql("""
                        insert into mail (id, person_id, address, message_id, subject, plain, html, made_at, state, tries, queued_at, next_try_at)
                        values (?, ?, ?, ?, ?, ?, ?, :at, 'UNDELIVERABLE', 0, :at, :at)"""
                        .replace(":at", "timestamp with time zone '2030-01-01 00:00:00+00'"))
                .params(Ids.next(), to, address, Ids.next().toString(), subject, "Hello " + name, html)
                .update();
    }

    private UUID notice(String facts) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into notification (id, person_id, kind, mandatory, facts, made_at)
                        values (?, ?, 'test.told', false, ?, timestamp with time zone '2030-01-01 00:00:00+00')""")
                .params(id, people.person("verifier"), facts)
                .update();
        return id;
    }

    private String html(String subject) {
        return jdbc.sql("select html from mail where subject = ?").param(subject).query(String.class).single();
    }

    /** How many entries about the person still say something. */
    private long sayings(UUID person) {
        return jdbc.sql("""
                        select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id
                        where e.subject_id = ? and e.subject_type = 'person' and p.content is not null""")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** A colleague is told who asks. */
    private void asks(ApiClient browser) {
        UUID open = story.registered(people);
        story.contain(people, open);
        story.analyse(people, open);
        story.plan(people, open, "control_operator");
        story.accept(people, open);
        String item = story.item(people, open, "implement").get("id").asString();
        browser.post("/api/inbox/items/" + item + "/questions", Map.of("to", people.person("verifier"), "text", "Does it run?")).expect(201);
    }

    @Test
    void letsSomebodyComeBackAsAnotherPerson() {
        called("LEFT");
        UUID quill = people.person("control_operator");
        approve("legal", proposed(quill), 0).expect(200);

        as("admin").put("/api/people/" + quill, person("ACTIVE"), version(quill)).expectProblem(409, "person.erased");
        String row = "employee_id,display_name,email,business_unit\nerased-" + quill + "," + unique + ",q@example.org," + people.unit().code() + "\n";
        ApiResponse refused = as("admin")
                .upload("/api/people/imports?dryRun=false", "people.csv", "text/csv", row.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(refused.expectProblem(422, "people-import.refused").body()).contains("person.erased");
        UUID again = as("admin").post("/api/people", person("ACTIVE")).expect(201).id();
        assertThat(again).isNotEqualTo(quill);
        as("isms").post("/api/retention/erasures", Map.of("personId", quill, "reason", "Again")).expectProblem(409, "erasure.still-needed");
    }

    @Test
    void needsASecondPersonAndDecidesOnce() {
        called("LEFT");
        UUID quill = people.person("control_operator");
        UUID erasure = proposed(quill);

        assertThat(as("legal").get("/api/retention").expect(200).json().get("erasures").asInt()).isEqualTo(1);
        ApiResponse told = as("legal").get("/api/notifications").expect(200);
        assertThat(told.text("/items/0/title")).isEqualTo("Erasing somebody who left waits for a second person");
        assertThat(told.text("/items/0/link")).isEqualTo("/retention?view=people");
        assertThat(told.body()).doesNotContain(name);
        as("mgmt").post("/api/retention/erasures", Map.of("personId", quill, "reason", "Me too")).expectProblem(409, "erasure.proposed");
        approve("isms", erasure, 0).expectProblem(403, "erasure.own");
        approve("legal", erasure, 7).expectProblem(412, "version.stale");
        as("legal").post("/api/retention/erasures/" + erasure + "/approval", Map.of()).expectProblem(428, "if-match.required");
        JsonNode mine = as("isms").get("/api/retention/erasures").expect(200).json().at("/items/0");
        assertThat(mine.get("own").asBoolean()).isTrue();
        assertThat(mine.get("allowedActions").toString()).isEqualTo("[\"reject\"]");
        approve("legal", erasure, 0).expect(200);
        approve("legal", erasure, 1).expectProblem(409, "erasure.decided");
        decide("legal", erasure, "rejection", Map.of("reason", "No"), 1).expectProblem(409, "erasure.decided");
    }

    @Test
    void erasesNobodyWhoIsStillNeeded() {
        UUID owner = people.person("control_owner");
        assertThat(propose(owner, "Asked").expectProblem(409, "erasure.still-needed").text("/detail")).contains("works here");
        UUID caseId = story.registered(people);
        jdbc.sql("update person set status = 'LEFT' where id = ?").param(owner).update();
        assertThat(propose(owner, "Asked").expectProblem(409, "erasure.still-needed").text("/detail")).contains("accountable for case", "still owns");
        assertThat(caseId).isNotNull();
        propose(people.person("stranger"), "Asked").expectProblem(403, "capability.missing");
        propose(Ids.next(), "Asked").expectProblem(404, "person.not-found");
        propose(owner, " ").expectViolation("/reason", "required");
        as("isms").post("/api/retention/erasures", Map.of("reason", "Who?")).expectViolation("/personId", "required");
    }

    @Test
    void keepsTheNameWhereItWasRejected() {
        called("LEFT");
        UUID quill = people.person("control_operator");
        UUID erasure = proposed(quill);
        decide("legal", erasure, "rejection", Map.of("reason", "A claim runs"), 0).expect(200);
        assertThat(as("admin").get("/api/people/" + quill).expect(200).text("/name")).isEqualTo(name);
        approve("legal", proposed(quill), 0).expect(200);
    }

    private UUID proposed(UUID person) {
        return propose(person, "Asked for it.").expect(201).id();
    }

    private ApiResponse propose(UUID person, String reason) {
        return as("isms").post("/api/retention/erasures", Map.of("personId", person, "reason", reason));
    }

    private ApiResponse approve(String who, UUID erasure, long version) {
        return decide(who, erasure, "approval", Map.of(), version);
    }

    private ApiResponse decide(String who, UUID erasure, String decision, Map<String, ?> body, long version) {
        return as(who).post("/api/retention/erasures/" + erasure + "/" + decision, body, version);
    }

    /** Gives the operator the name to be erased; signed in before, because leavers are not. */
    private ApiClient called(String status) {
        ApiClient browser = status.equals("ACTIVE") ? people.signedInAs("control_operator") : null;
        UUID id = people.person("control_operator");
        put(id, name, email, status);
        return browser;
    }

    private void named(UUID id, String as, String at) {
        put(id, as, at, "ACTIVE");
    }

    private void put(UUID id, String as, String at, String status) {
        as("admin").put("/api/people/" + id, person(as, at, status), version(id)).expect(200);
    }

    private long version(UUID person) {
        return jdbc.sql("select version from person where id = ?").param(person).query(Long.class).single();
    }

    private Map<String, Object> person(String status) {
        return person(name, email, status);
    }

    private Map<String, Object> person(String as, String at, String status) {
        return new HashMap<>(Map.of("employeeId", "q-" + at.hashCode(), "name", as, "email", at, "unitId", people.unitId(), "status", status));
    }

    private ApiClient as(String person) {
        return people.signedInAs(person);
    }

    private void verifies() throws IOException {
        Path file = Files.write(directory.resolve("trail.zip"), as("auditor").get("/api/trail/bundle").expect(200).raw().body());
        Checkpoint held = Checkpoint.parse(as("auditor").get("/api/trail/checkpoints/latest").body());
        try (TrailBundle bundle = TrailBundle.open(file)) {
            TrailReport report = bundle.verify(bundle.keys(), List.of(held));
            assertThat(report.good()).as(report.findings().toString()).isTrue();
            assertThat(report.erased()).isPositive();
        }
    }

    /** Every table of the product that has the text in any column. */
    private List<String> tablesWith(String text) {
        record Column(String table, String name) {}
        List<Column> columns = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) in ('character varying', 'text', 'character large object')""")
                .query((row, number) -> new Column(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(100);
        Map<String, List<String>> tables = columns.stream()
                .collect(Collectors.groupingBy(Column::table, Collectors.mapping(column -> "lower(" + column.name() + ") like :text escape '!'", Collectors.toList())));
        return tables.entrySet().stream()
                .filter(table -> jdbc.sql("select count(*) from " + table.getKey() + " where " + String.join(" or ", table.getValue()))
                                .param("text", "%" + text.toLowerCase(Locale.ROOT).replace("_", "!_").replace("%", "!%") + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
