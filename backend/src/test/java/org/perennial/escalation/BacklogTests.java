package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.perennial.shared.BusinessClock;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A backlog that takes long, here because somebody holds what its third level needs, is the business of its own thread alone. */
@ApiTest
class BacklogTests {

    private static final Duration FEW_SWEEPS = Duration.ofSeconds(30);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void holdsUpNeitherMailsNorAbsences() throws Exception {
        TestOrganisation late = organisations.fresh();
        late.appointLeaders();
        UUID missed = containment(late);
        TestOrganisation others = organisations.fresh();
        UUID waiting = containment(others);
        UUID absence = plannedAbsence(others, "isms");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select name from finding_proposal_lock where name = 'proposal' for update", String.class);
            held.countDown();
            awaitLatch(release);
        }));
        // Released first, whatever happens: the copies cannot be deleted while the sweep holds them.
        try (ManyItems many = new ManyItems(jdbc);
                AutoCloseable released = release::countDown) {
            held.await();
            many.copy(missed, 200, clock.instant().minus(Duration.ofDays(60)), Duration.ofSeconds(1), Duration.ofDays(10));
            await().atMost(FEW_SWEEPS).until(this::sweepWaits);

            jdbc.update("update absence set starts_at = ? where id = ?", clock.instant().atOffset(ZoneOffset.UTC), absence);
            jdbc.update("update notification set mail_due_at = ? where item_id = ?", clock.instant().atOffset(ZoneOffset.UTC), waiting);
            await().atMost(FEW_SWEEPS).until(() -> state(absence).equals("RUNNING") && mails(waiting) > 0);

            assertThat(sweepWaits()).as("the backlog still stands").isTrue();
            assertThat(done(many)).isLessThan(200);
            release.countDown();
            await().atMost(FEW_SWEEPS).until(() -> done(many) == 200);
        } finally {
            holder.join();
        }
    }

    private UUID containment(TestOrganisation people) {
        UUID caseId = actions.registered(people);
        return UUID.fromString(actions.item(people, caseId, "contain").get("id").asString());
    }

    private UUID plannedAbsence(TestOrganisation people, String who) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20);
        return people.signedInAs(who)
                .post("/api/people/" + people.person(who) + "/absences", Map.of("from", from, "to", from.plusDays(3)))
                .expect(201)
                .id();
    }

    private boolean sweepWaits() {
        return jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%finding_proposal_lock%'",
                        Long.class)
                > 0;
    }

    private String state(UUID absence) {
        return jdbc.queryForObject("select state from absence where id = ?", String.class, absence);
    }

    private long mails(UUID item) {
        return jdbc.queryForObject("select count(*) from notification where item_id = ? and mail_id is not null", Long.class, item);
    }

    private long done(ManyItems many) {
        return many.ids().stream()
                .filter(item -> jdbc.queryForObject("select escalation_level from work_item where id = ?", Integer.class, item) == 4)
                .count();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
