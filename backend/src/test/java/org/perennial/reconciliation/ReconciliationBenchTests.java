package org.perennial.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.escalation.ManyItems;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The worst there is to compare: every item differs, because the engine knows none of them; numbers in docs/benchmarks.md. */
@ApiTest
@Tag("bench")
class ReconciliationBenchTests {

    private static final int OPEN = Integer.getInteger("perennial.bench.open", 100_000);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void comparesAHundredThousandItems() {
        TestOrganisation organisation = organisations.fresh();
        UUID caseId = actions.registered(organisation);
        UUID item = UUID.fromString(actions.item(organisation, caseId, "contain").get("id").asString());
        new ManyItems(jdbc).copy(item, OPEN, Instant.now().plus(Duration.ofDays(30)), Duration.ofSeconds(10), Duration.ofDays(1));
        jdbc.execute("analyze");

        double seconds = seconds();
        long differences = jdbc.queryForObject("select count(*) from reconciliation_difference", Long.class);
        System.out.printf("BENCH %d open items and their cases compared, %d differences: %.1f s%n", OPEN, differences, seconds);
        assertThat(differences).isGreaterThanOrEqualTo(OPEN);

        jdbc.update("update work_item set state = 'DONE', next_signal_at = null where task_id = cast(id as varchar)");
        jdbc.update("update case_record set state = 'CLOSED' where number like 'X-%'");
        System.out.printf("BENCH the same differences gone: %.1f s%n", seconds());
        assertThat(jdbc.queryForObject("select count(*) from reconciliation_difference", Long.class)).isZero();
    }

    private double seconds() {
        long start = System.nanoTime();
        ReconciliationRun run = reconciler.run(reconciler.begin(null).orElseThrow());
        assertThat(run.state()).isEqualTo(ReconciliationRun.State.DONE);
        return (System.nanoTime() - start) / 1e9;
    }
}
