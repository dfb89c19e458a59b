package org.perennial.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.inbox.ItemClocks;
import org.perennial.process.EngineLedger;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Real differences are made in the database, found, repaired and gone. */
@ApiTest
@Tag("both")
class ReconciliationApiTests {

    private static final Map<String, String> WHY = Map.of("reason", "Restored from a backup.");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private ReconciliationTable table;

    @Autowired
    private EngineLedger engine;

    @Autowired
    private ItemClocks clocks;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private ApiClient admin;
    private UUID caseId;
    private UUID item;
    private String task;

    @BeforeEach
    void opensACase() {
        people = organisations.fresh();
        people.add("chief");
        people.grant("chief", "admin", organisations.root());
        admin = people.signedInAs("chief");
        caseId = actions.registered(people);
        item = UUID.fromString(actions.item(people, caseId, "contain").get("id").asString());
        task = jdbc.sql("select task_id from work_item where id = ?").param(item).query(String.class).single();
    }

    @Test
    void findsNothingWhereAllAgree() {
        run();

        assertThat(differences()).isEmpty();
        JsonNode last = admin.get("/api/reconciliation").expect(200).json().get("run");
        assertThat(last.get("state").asString()).isEqualTo("DONE");
        assertThat(last.get("items").asLong()).isPositive();
        assertThat(last.get("processes").asLong()).isPositive();
    }

    @Test
    void endsAnItemTheEngineDoesNotHave() {
        jdbc.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?").param(task).update();
        jdbc.sql("delete from ACT_RU_TASK where ID_ = ?").param(task).update();
        run();
        JsonNode found = one("ITEM_WITHOUT_TASK", item.toString());
        assertThat(found.get("readable").asBoolean()).isFalse();
        assertThat(found.get("caseNumber").asString()).startsWith("CA-");

        repair(found, 1, 0);

        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(offers()).isEmpty();
        assertThat(clocks.get(item).nextSignalAt()).isNull();
        isGone();
        assertThat(trail()).singleElement().asString().contains("ITEM_WITHOUT_TASK").contains("Restored from a backup.");
    }

    @Test
    void offersATaskThatNobodySees() {
        jdbc.sql("update work_item set state = 'CANCELLED', next_signal_at = null where id = ?").param(item).update();
        jdbc.sql("delete from work_offer where item_id = ?").param(item).update();
        run();

        repair(one("TASK_WITHOUT_ITEM", task), 1, 0);

        assertThat(state()).isEqualTo("OPEN");
        assertThat(offers()).isNotEmpty();
        isGone();
        actions.contain(people, caseId);
        assertThat(actions.item(people, caseId, "analyseCause")).isNotNull();
    }

    @Test
    void opensAnItemForATaskThatNeverHadOne() {
        for (String below : List.of("work_offer", "work_bar", "work_draft", "work_holder", "item_signal")) {
            jdbc.sql("delete from " + below + " where item_id = ?").param(item).update();
        }
        jdbc.sql("delete from work_item where id = ?").param(item).update();
        run();

        repair(one("TASK_WITHOUT_ITEM", task), 1, 0);

        isGone();
        actions.contain(people, caseId);
    }

    @Test
    void offersAnewWhatIsOfferedOtherwise() {
        List<String> before = offers();
        jdbc.sql("delete from work_offer where item_id = ?").param(item).update();
        run();

        repair(one("OFFER_DIFFERS", item.toString()), 1, 0);

        assertThat(offers()).isEqualTo(before);
        isGone();
    }

    @Test
    void plansSignalsThatAreMissingOrMisplaced() {
        Instant planned = clocks.get(item).nextSignalAt();
        clocks.plan(item, null);
        run();
        repair(one("SIGNAL_MISSING", item.toString()), 1, 0);
        assertThat(clocks.get(item).nextSignalAt()).isEqualTo(planned);

        clocks.plan(item, planned.plus(Duration.ofDays(30)));
        run();
        repair(one("SIGNAL_MISPLACED", item.toString()), 1, 0);
        assertThat(clocks.get(item).nextSignalAt()).isEqualTo(planned);
        isGone();
    }

    @Test
    void partsACaseFromAProcessThatIsNotItsOwn() {
        String bogus = UUID.randomUUID().toString();
        jdbc.sql("update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where BUSINESS_KEY_ = ?").params(bogus, caseId.toString()).update();
        run();

        repair(one("CASE_WITHOUT_PROCESS", caseId.toString()), 1, 0);
        JsonNode process = differences(bogus).stream().findFirst().orElseThrow();
        assertThat(process.get("kind").asString()).isEqualTo("PROCESS_WITHOUT_CASE");
        assertThat(process.get("caseId").isNull()).isTrue();
        repair(process, 1, 0);

        ApiResponse closed = people.signedInAs("isms").get("/api/cases/" + caseId).expect(200);
        assertThat(closed.text("/outcome")).isEqualTo("lost");
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(engine.runningAmong(List.of(UUID.fromString(bogus)))).isEmpty();
        isGone();
    }

    @Test
    void repairsNothingTwiceAndNothingSomebodyHasDoneMeanwhile() {
        jdbc.sql("delete from work_offer where item_id = ?").param(item).update();
        run();
        JsonNode found = one("OFFER_DIFFERS", item.toString());
        // Somebody completes the task before it is repaired: named by the case's owner, who has it.
        jdbc.sql("insert into work_offer (principal, due_at, item_id) select 'P:' || cast(assignee_id as varchar(36)), due_at, id"
                        + " from work_item where id = ?")
                .param(item)
                .update();
        actions.contain(people, caseId);

        repair(found, 0, 1);

        assertThat(state()).isEqualTo("DONE");
        assertThat(trail()).isEmpty();
        admin.post("/api/reconciliation/differences/" + found.get("id").asString() + "/actions/repair", WHY)
                .expectProblem(404, "difference.not-found");
    }

    @Test
    void comparesOnDemandOneAtATime() {
        ReconciliationRun held = begin();
        admin.post("/api/reconciliation/runs", Map.of()).expectProblem(409, "reconciliation.running");
        reconciler.run(held);

        String run = admin.post("/api/reconciliation/runs", Map.of()).expect(202).text("/id");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode last = admin.get("/api/reconciliation").expect(200).json().get("run");
            assertThat(last.get("id").asString()).isEqualTo(run);
            assertThat(last.get("state").asString()).isEqualTo("DONE");
        });
    }

    @Test
    void isForAdministratorsOfTheWholeOrganisation() {
        for (String other : List.of("admin", "isms", "bu_head", "auditor", "stranger")) {
            ApiClient client = people.signedInAs(other);
            client.get("/api/reconciliation").expectProblem(403, "capability.missing");
            client.get("/api/reconciliation/differences").expectProblem(403, "capability.missing");
            client.post("/api/reconciliation/runs", Map.of()).expectProblem(403, "capability.missing");
            client.post("/api/reconciliation/kinds/OFFER_DIFFERS/actions/repair", WHY).expectProblem(403, "capability.missing");
            client.post("/api/reconciliation/differences/" + UUID.randomUUID() + "/actions/repair", WHY)
                    .expectProblem(403, "capability.missing");
        }
        assertThat(people.signedInAs("admin").get("/api/session").expect(200).json().get("capabilities").toString())
                .contains("MANAGE_ORGANISATION")
                .doesNotContain("RECONCILE", "MANAGE_MAIL");
        assertThat(admin.get("/api/session").expect(200).json().get("capabilities").toString()).contains("RECONCILE", "MANAGE_MAIL");
        admin.post("/api/reconciliation/kinds/PROCESS_WITHOUT_CASE/actions/repair", Map.of()).expectViolation("/reason", "required");
        admin.post("/api/reconciliation/kinds/PROCESS_WITHOUT_CASE/actions/repair", WHY).expect(200);
    }

    private ReconciliationRun begin() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> reconciler.begin(null), Optional::isPresent).orElseThrow();
    }

    private void run() {
        assertThat(reconciler.run(begin()).state()).isEqualTo(ReconciliationRun.State.DONE);
    }

    /** What is found of this test's own case: others leave differences of their own behind. */
    private List<String> differences() {
        return jdbc.sql("select kind from reconciliation_difference where case_id = ?").param(caseId).query(String.class).list();
    }

    private List<JsonNode> differences(String subject) {
        UUID id = jdbc.sql("select id from reconciliation_difference where subject = ?").param(subject).query(UUID.class).single();
        DifferenceKind kind = table.find(id).orElseThrow().suspect().kind();
        return admin.get("/api/reconciliation/differences?limit=200&kind=" + kind).expect(200).json().get("items").valueStream()
                .filter(row -> row.get("subject").asString().equals(subject))
                .toList();
    }

    private JsonNode one(String kind, String subject) {
        assertThat(differences()).containsExactly(kind);
        return differences(subject).get(0);
    }

    private void repair(JsonNode difference, int repaired, int gone) {
        ApiResponse answer = admin.post("/api/reconciliation/differences/" + difference.get("id").asString() + "/actions/repair", WHY)
                .expect(200);
        assertThat(answer.json().get("repaired").asInt()).isEqualTo(repaired);
        assertThat(answer.json().get("gone").asInt()).isEqualTo(gone);
    }

    private void isGone() {
        assertThat(differences()).isEmpty();
        run();
        assertThat(differences()).isEmpty();
    }

    private String state() {
        return jdbc.sql("select state from work_item where id = ?").param(item).query(String.class).single();
    }

    private List<String> offers() {
        return jdbc.sql("select principal from work_offer where item_id = ? order by principal").param(item).query(String.class).list();
    }

    private List<String> trail() {
        return jdbc.sql("select p.content from audit_entry e join audit_payload p on p.entry_id = e.id"
                        + " where e.action = 'difference.repaired' and e.case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
