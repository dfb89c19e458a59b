package org.perennial.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is due, what keeps it, and who decides about it. */
@ApiTest
class RetentionApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deletions deletions;

    @Autowired
    private TransactionTemplate transaction;

    private TestOrganisation people;
    private RetentionFixture keep;

    @BeforeEach
    void ownOrganisation() {
        people = organisations.fresh();
        keep = new RetentionFixture(people, story, jdbc);
    }

    @Test
    void listsWhatIsDueAndWhatWillBe() {
        UUID old = keep.closedLongAgo();
        UUID fresh = keep.closed();
        UUID open = story.registered(people);

        assertThat(keep.due(old).get("kept")).isEmpty();
        assertThat(keep.due(old).get("rule").asString()).isEqualTo("6 years after it ended");
        assertThat(keep.due(fresh)).isNull();
        String later = keep.as("legal").get("/api/retention/cases?limit=200&by=" + story.today().plusYears(7)).expect(200).body();
        assertThat(later).contains(fresh.toString(), old.toString()).doesNotContain(open.toString());
        keep.as("legal").get("/api/retention/cases?by=9999-01-01").expectViolation("/by", "out-of-range");
    }

    @Test
    void takesTwoPeople() {
        UUID id = keep.closedLongAgo();
        UUID run = keep.proposed("isms");

        JsonNode told = keep.as("legal").get("/api/notifications").expect(200).json().at("/items/0");
        assertThat(told.at("/title").asString()).isEqualTo("A deletion waits for a second person: " + people.unit().name() + " (1)");
        assertThat(told.at("/link").asString()).isEqualTo("/retention/lists/" + run);
        assertThat(keep.as("isms").get("/api/notifications").expect(200).body()).doesNotContain("deletion.proposed", run.toString());
        keep.approve("isms", run).expectProblem(403, "retention.own");
        keep.approve("admin", run).expectProblem(403, "capability.missing");
        keep.decide("legal", run, "approval", Map.of(), 7).expectProblem(412, "version.stale");
        assertThat(keep.as("isms").get("/api/retention/runs/" + run).json().get("allowedActions").toString()).isEqualTo("[\"reject\"]");
        keep.approve("legal", run).expect(200);
        keep.approve("mgmt", run).expectProblem(409, "deletion-run.decided");
        keep.work();

        assertThat(keep.state(run, id)).isEqualTo("DELETED");
        assertThat(keep.cases(run).get(0).get("title").isNull()).isTrue();
    }

    @Test
    void showsAListToNobodyElse() {
        keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        people.add("isms_elsewhere", people.otherUnitId(), "isms");

        keep.as("isms_elsewhere").get("/api/retention/runs/" + run).expectProblem(404, "deletion-run.not-found");
        keep.approve("isms_elsewhere", run).expectProblem(404, "deletion-run.not-found");
        assertThat(keep.as("isms_elsewhere").get("/api/retention/runs").expect(200).body()).doesNotContain(run.toString());
        keep.as("control_owner").get("/api/retention/runs").expectProblem(403, "capability.missing");
        keep.propose("isms_elsewhere").expectProblem(403, "capability.missing");
        people.nobody().get("/api/retention").expect(401);
    }

    @Test
    void proposesOnceHoweverOftenItIsClicked() {
        keep.closedLongAgo();

        UUID first = keep.as("isms").post("/api/retention/runs", Map.of("unitId", people.unitId()), "twice" + people.unitId()).expect(201).id();
        UUID again = keep.as("isms").post("/api/retention/runs", Map.of("unitId", people.unitId()), "twice" + people.unitId()).expect(201).id();

        assertThat(again).isEqualTo(first);
        keep.propose("legal").expectProblem(409, "retention.nothing-due");
    }

    @Test
    void listsAgainWhatWasRejected() {
        UUID id = keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        assertThat(keep.due(id).get("kept").toString()).contains("on a list already");

        keep.decide("legal", run, "rejection", Map.of(), 0).expectViolation("/reason", "required");
        keep.decide("legal", run, "rejection", Map.of("reason", "The audit is near."), 0).expect(200);

        assertThat(keep.due(id).get("kept")).isEmpty();
        keep.as("isms").get("/api/cases/" + id).expect(200);
    }

    @Test
    void leavesOutWhatTheSecondPersonExcludes() {
        UUID stays = keep.closedLongAgo();
        UUID goes = keep.closedLongAgo();
        UUID run = keep.proposed("isms");

        keep.decide("legal", run, "approval", Map.of("excluded", List.of(stays)), 0).expectViolation("/reason", "required");
        keep.decide("legal", run, "approval", Map.of("excluded", List.of(run), "reason", "Wrong"), 0).expectViolation("/excluded", "not-listed");
        keep.decide("legal", run, "approval", Map.of("excluded", List.of(stays), "reason", "Still needed."), 0).expect(200);
        keep.work();

        assertThat(keep.state(run, stays)).isEqualTo("EXCLUDED");
        assertThat(keep.state(run, goes)).isEqualTo("DELETED");
        keep.as("isms").get("/api/cases/" + stays).expect(200);
    }

    @Test
    void keepsWhatIsOnLegalHold() {
        UUID id = keep.closedLongAgo();
        hold("control_owner", id).expectProblem(403, "capability.missing");
        hold("stranger", id).expectProblem(404, "case.not-found");
        keep.as("legal").post("/api/cases/" + id + "/legal-holds", Map.of("reason", "x", "until", story.today().minusDays(1).toString()))
                .expectViolation("/until", "in-the-past");
        UUID hold = UUID.fromString(hold("legal", id).expect(201).text("/items/0/id"));
        hold("isms", id).expectProblem(409, "legal-hold.already-there");

        assertThat(keep.due(id).get("kept").toString()).contains("legal hold");
        keep.propose("isms").expectProblem(409, "retention.nothing-due");

        keep.as("control_owner").post("/api/legal-holds/" + hold + "/lifting", Map.of("reason", "x")).expectProblem(403, "capability.missing");
        keep.as("stranger").post("/api/legal-holds/" + hold + "/lifting", Map.of("reason", "x")).expectProblem(404, "legal-hold.not-found");
        keep.as("isms").post("/api/legal-holds/" + hold + "/lifting", Map.of("reason", "Settled.")).expect(204);
        keep.as("isms").post("/api/legal-holds/" + hold + "/lifting", Map.of("reason", "Settled.")).expectProblem(409, "legal-hold.not-running");
        keep.propose("isms").expect(201);
    }

    @Test
    void keepsWhatStillSaysEnoughAboutAControl() {
        UUID id = story.registered(people);
        story.evidence(people, id, "control_owner", "DESIGN");
        keep.withdraw(id);
        jdbc.sql("update case_record set ended_at = ? where id = ?").params(java.time.OffsetDateTime.now().minusYears(20), id).update();

        assertThat(keep.due(id).get("kept").toString()).contains("says enough about a control until");
        keep.propose("isms").expectProblem(409, "retention.nothing-due");
    }

    @Test
    void keepsWhatAnAuditPackShows() {
        UUID id = keep.closed();
        keep.as("audit_pm").post("/api/audit-packs", Map.of(
                        "title", "Certification", "periodFrom", "2020-01-01", "periodTo", story.today().plusDays(7).toString(), "unitIds",
                        List.of(people.unitId()))).expect(201);
        keep.longAgo(id);

        assertThat(keep.due(id).get("kept").toString()).contains("An audit pack shows it, until");
        jdbc.sql("update audit_pack set requested_at = ?, state = 'DONE' where id in (select pack_id from audit_pack_case where case_id = ?)")
                .params(java.time.OffsetDateTime.now().minusYears(20), id)
                .update();
        assertThat(keep.due(id).get("kept")).isEmpty();
    }

    @Test
    void endsTheListThoughACaseCannotBeDeleted() {
        UUID stuck = keep.closedLongAgo();
        UUID goes = keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        // As a table would that nobody told retention of.
        jdbc.sql("create table retention_forgot (case_id uuid references case_record(id))").update();
        try {
            jdbc.sql("insert into retention_forgot values (?)").param(stuck).update();
            keep.approve("legal", run).expect(200);
            keep.work();
        } finally {
            jdbc.sql("drop table retention_forgot").update();
        }

        assertThat(keep.state(run, stuck)).isEqualTo("KEPT");
        assertThat(keep.state(run, goes)).isEqualTo("DELETED");
        keep.as("isms").get("/api/cases/" + stuck).expect(200);
        assertThat(keep.due(stuck).get("kept")).isEmpty();
    }

    @Test
    void saysNoLastWordWhileAnotherNodeDeletes() {
        UUID held = keep.closedLongAgo();
        UUID inHand = keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        hold("legal", held).expect(201);
        transaction.executeWithoutResult(another -> {
            jdbc.sql("select rule from deletion_run_case where run_id = ? and case_id = ? for update")
                    .params(run, inHand)
                    .query(String.class)
                    .single();
            keep.approve("legal", run).expect(200);
            CompletableFuture.runAsync(deletions::runDue).join();

            assertThat(keep.state(run, held)).isEqualTo("LISTED");
        });
        keep.work();

        assertThat(keep.state(run, held)).isEqualTo("KEPT");
        assertThat(keep.state(run, inHand)).isEqualTo("DELETED");
    }

    @Test
    void keepsWhatIsHeldAfterItWasApproved() {
        UUID id = keep.closedLongAgo();
        UUID run = keep.proposed("isms");
        hold("legal", id).expect(201);
        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(keep.state(run, id)).isEqualTo("KEPT");
        assertThat(keep.cases(run).get(0).get("note").asString()).contains("legal hold");
        keep.as("isms").get("/api/cases/" + id).expect(200);
    }

    @Test
    void keepsAReopenedCaseUntilTheLastOfThemIsDue() {
        UUID first = keep.verified(keep.closedLongAgo());
        UUID second = keep.as("audit_pm").post("/api/cases/" + first + "/actions/reopen", Map.of("reason", "It happened again.")).expect(201).id();
        assertThat(keep.due(first).get("kept").toString()).contains("which is open");
        keep.withdraw(second);
        assertThat(keep.due(first).get("dueOn").asString()).isEqualTo(story.today().plusYears(6).toString());
        keep.propose("isms").expectProblem(409, "retention.nothing-due");

        keep.longAgo(second);
        UUID run = keep.proposed("isms");
        assertThat(keep.cases(run).stream().map(one -> one.get("caseId").asString())).containsExactly(second.toString(), first.toString());
        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(keep.state(run, first)).isEqualTo("DELETED");
        assertThat(keep.state(run, second)).isEqualTo("DELETED");
    }

    @Test
    void deletesAMatterWholeOrNotAtAll() {
        UUID first = keep.verified(keep.closedLongAgo());
        UUID second = keep.as("audit_pm").post("/api/cases/" + first + "/actions/reopen", Map.of("reason", "It happened again.")).expect(201).id();
        keep.withdraw(second);
        keep.longAgo(second);
        UUID run = keep.proposed("isms");
        jdbc.sql("create table retention_forgot (case_id uuid references case_record(id))").update();
        try {
            // The older one cannot go, after the newer one did.
            jdbc.sql("insert into retention_forgot values (?)").param(first).update();
            keep.approve("legal", run).expect(200);
            keep.work();
        } finally {
            jdbc.sql("drop table retention_forgot").update();
        }

        assertThat(List.of(keep.state(run, first), keep.state(run, second))).containsExactly("KEPT", "KEPT");
        keep.as("isms").get("/api/cases/" + first).expect(200);
        keep.as("isms").get("/api/cases/" + second).expect(200);
        UUID again = keep.proposed("isms");
        keep.approve("legal", again).expect(200);
        keep.work();
        assertThat(List.of(keep.state(again, first), keep.state(again, second))).containsExactly("DELETED", "DELETED");
    }

    /** A reopened case repeats one that repeats the case it goes on with, so that neither matter goes before the other. */
    @Test
    void deletesMattersThatKeepEachOther() {
        UUID first = keep.verified(keep.closedLongAgo());
        UUID between = keep.closedLongAgo();
        UUID second = keep.as("audit_pm").post("/api/cases/" + first + "/actions/reopen", Map.of("reason", "It happened again.")).expect(201).id();
        keep.withdraw(second);
        keep.longAgo(second);
        repeats(between, first);
        repeats(second, between);
        UUID run = keep.proposed("isms");
        assertThat(keep.cases(run)).hasSize(3);

        keep.approve("legal", run).expect(200);
        keep.work();

        assertThat(List.of(keep.state(run, first), keep.state(run, between), keep.state(run, second))).containsOnly("DELETED");
    }

    private void repeats(UUID later, UUID earlier) {
        jdbc.sql("insert into corrective_recurrence (case_id, repeats_case_id, category_id, found_at) values (?, ?, ?, current_timestamp)")
                .params(later, earlier, UUID.randomUUID())
                .update();
    }

    @Test
    void lengthensButNeverShortens() {
        people.add("chief_isms");
        // Whoever holds a role at the top counts in the units of all tests.
        UUID above = people.grant("chief_isms", "isms", organisationId());
        var chief = keep.as("chief_isms");
        long version = Long.parseLong(chief.get("/api/retention").expect(200).text("/version"));
        String path = "/api/retention/types/corrective-action";

        keep.as("isms").put(path, Map.of("years", 10), version).expectProblem(403, "capability.missing");
        chief.put(path, Map.of("years", 5), version).expectViolation("/years", "retention.shorter");
        chief.put(path, Map.of("years", 10), version + 5).expectProblem(412, "version.stale");
        chief.put(path, Map.of("years", 10)).expect(428);
        UUID id = keep.closedLongAgo();
        chief.put(path, Map.of("years", 10), version).expect(200);
        try {
            assertThat(keep.due(id)).isNull();
        } finally {
            chief.put(path, Map.of(), version + 1).expect(200);
            people.withdraw(above);
        }
        assertThat(keep.due(id)).isNotNull();
    }

    private org.perennial.testing.ApiResponse hold(String person, UUID id) {
        return keep.as(person).post("/api/cases/" + id + "/legal-holds", Map.of("reason", "A claim is pending."));
    }

    private UUID organisationId() {
        return jdbc.sql("select id from business_unit where parent_id is null").query(UUID.class).single();
    }
}
