package org.perennial.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.TrailBundle;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private TestOrganisation people;
    private String name;
    private String email;

    @BeforeEach
    void ownOrganisation() {
        people = organisations.fresh();
        people.appointLeaders();
        String unique = Ids.next().toString().substring(24);
        name = "Quill O\u2019Feather_\u0141ysa " + unique;
        email = "quill%." + unique + "@example.org";
    }

    @Test
    void leavesTheNameNowhere() throws IOException {
        UUID quill = people.person("control_operator");
        ApiClient browser = called("ACTIVE");
        UUID caseId = story.registered(people);
        browser.post("/api/cases/" + caseId + "/comments", Map.of("text", "On it.")).expect(201);
        browser.post("/api/tokens", Map.of("name", "Nightly of " + name, "scopes", List.of("evidence:read"), "days", 1)).expect(201);
        browser.post("/api/views", Map.of("list", "CASES", "name", "What " + name + " reads", "query", "state=OPEN")).expect(201);
        story.readyToClose(people, caseId);
        story.close(people, caseId);
        String seal = as("isms").get("/api/cases/" + caseId).expect(200).text("/seal/hash");
        asks(browser);
        called("LEFT");
        assertThat(tablesWith(name)).contains("person", "audit_payload", "api_token", "saved_view", "notification");

        UUID erasure = as("isms").post("/api/retention/erasures", Map.of("personId", quill, "reason", "Asked for it.")).expect(201).id();
        ApiResponse done = approve("legal", erasure, 0).expect(200);

        String pseudonym = done.text("/person/name");
        assertThat(pseudonym).startsWith("Erased person ").endsWith(quill.toString().substring(30));
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(tablesWith(name)).isEmpty();
        assertThat(tablesWith(email)).isEmpty();
        assertThat(tablesWith(people.login("control_operator"))).isEmpty();
        assertThat(as("isms").get("/api/cases/" + caseId).expect(200).text("/seal/hash")).isEqualTo(seal);
        assertThat(as("auditor").get("/api/cases/" + caseId + "/timeline").expect(200).body()).contains(pseudonym);
        assertThat(as("auditor").get("/api/trail?action=person.erased").expect(200).json().at("/items/0/actor/id").asString())
                .isEqualTo(people.person("legal").toString());
        people.nobody().trySignIn(people.login("control_operator"), TestOrganisation.PASSWORD).expectProblem(401, "sign-in.refused");
        verifies();
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
        UUID again = as("admin").post("/api/people", person("ACTIVE")).expect(201).id();
        assertThat(again).isNotEqualTo(quill);
        as("isms").post("/api/retention/erasures", Map.of("personId", quill, "reason", "Again")).expectProblem(409, "erasure.still-needed");
    }

    @Test
    void needsASecondPersonAndDecidesOnce() {
        called("LEFT");
        UUID quill = people.person("control_operator");
        UUID erasure = proposed(quill);

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
        as("admin").put("/api/people/" + id, person(status), version(id)).expect(200);
        return browser;
    }

    private long version(UUID person) {
        return jdbc.sql("select version from person where id = ?").param(person).query(Long.class).single();
    }

    private Map<String, Object> person(String status) {
        return new HashMap<>(Map.of(
                "employeeId", "q-" + email.hashCode(), "name", name, "email", email, "unitId", people.unitId(), "status", status));
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
                .query((row, number) -> new Column(row.getString(1).toLowerCase(java.util.Locale.ROOT), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(100);
        return columns.stream()
                .filter(column -> jdbc.sql("select count(*) from " + column.table() + " where lower(" + column.name() + ") like ? escape '!'")
                                .param("%" + text.toLowerCase(java.util.Locale.ROOT).replace("_", "!_").replace("%", "!%") + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(Column::table)
                .distinct()
                .toList();
    }
}
