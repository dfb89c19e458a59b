package org.perennial.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.escalation.ManyItems;
import org.perennial.testing.ApiClient;
import org.perennial.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes, processes of their own on one PostgreSQL, work off deadlines that were all missed at once. */
@Tag("soak")
class BacklogSoakTests {

    private static final int MISSED = Integer.getInteger("perennial.soak.missed", 20_000);
    private static final String GIVEN = "signals of a backlog";

    @TempDir
    Path directory;

    @Test
    void givesEachLevelOnceWithTwoNodes() {
        String url = TestDatabase.newUrl();
        String[] shared = {
            "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
            "--perennial.trail.key-file=" + directory.resolve("trail.key")
        };
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        try (ServerProcess one = new ServerProcess(directory.resolve("one"), shared);
                ServerProcess two = new ServerProcess(directory.resolve("two"), shared)) {
            assertThat(directory.resolve("one").toFile().mkdir() && directory.resolve("two").toFile().mkdir()).isTrue();
            one.start();
            UUID item = openItem(new SoakOrganisation(one.address(), one.setUpToken()));
            two.start();

            TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource()));
            together.executeWithoutResult(status -> new ManyItems(jdbc)
                    .copy(item, MISSED, Instant.now().minus(Duration.ofDays(60)), Duration.ofMillis(1), Duration.ofDays(10)));
            jdbc.execute("analyze");
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> count(jdbc, "select count(*) from work_item where next_signal_at <= now() and state = 'OPEN'") == 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> !one.logged(GIVEN).isEmpty() && !two.logged(GIVEN).isEmpty());

            report(jdbc, one, two);
            assertEachLevelOnce(jdbc);
            assertThat(one.errors()).isEmpty();
            assertThat(two.errors()).isEmpty();
        }
    }

    private static UUID openItem(SoakOrganisation organisation) {
        String caseId = organisation.signedInAs(SoakOrganisation.AUDITOR)
                .post("/api/cases", Map.of("type", "corrective-action", "data", organisation.registration("Missed")))
                .expect(201)
                .text("/id");
        ApiClient isms = organisation.signedInAs(SoakOrganisation.ISMS);
        return UUID.fromString(isms.get("/api/inbox/cases/" + caseId + "/items").expect(200).text("/items/0/id"));
    }

    /** Counted in what people see and what the trail says: the table of signals could not even hold a level twice. */
    private static void assertEachLevelOnce(JdbcTemplate jdbc) {
        assertThat(count(jdbc, "select count(*) from item_signal where outcome = 'FIRED' and signal like 'LEVEL%'")).isEqualTo(4L * MISSED);
        assertThat(count(jdbc, "select count(*) from work_item where escalation_level = 4")).isEqualTo(MISSED);
        assertThat(count(jdbc, "select count(*) from audit_entry where action = 'item.escalated'")).isEqualTo(4L * MISSED);
        assertThat(count(jdbc, "select count(*) from (select subject_id from audit_entry where action = 'item.escalated'"
                        + " group by subject_id having count(*) <> 4) wrong"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from (select item_id from notification where kind = 'item.escalated'"
                        + " group by item_id, person_id, cause having count(*) > 1) twice"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from finding_proposal")).isEqualTo(1);
        assertThat(count(jdbc, "select count(*) from finding_proposal_item")).isEqualTo(MISSED);
    }

    private static void report(JdbcTemplate jdbc, ServerProcess one, ServerProcess two) {
        Double seconds = jdbc.queryForObject(
                "select extract(epoch from max(fired_at) - min(fired_at)) from item_signal where signal like 'LEVEL%'", Double.class);
        System.out.printf(
                "SOAK missed=%d nodes=2 levels=%d seconds=%.1f levels/s=%.0f batches taken item by item=%d%n",
                MISSED, 4 * MISSED, seconds, 4 * MISSED / seconds,
                List.of(one, two).stream().mapToInt(node -> node.logged("is taken item by item").size()).sum());
        List.of(one, two).forEach(node -> node.logged(GIVEN).forEach(line -> System.out.println("SOAK " + line)));
    }

    private static long count(JdbcTemplate jdbc, String sql) {
        Long counted = jdbc.queryForObject(sql, Long.class);
        return counted == null ? 0 : counted;
    }
}
