package org.perennial.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts a case's open items and finds their earliest deadline, once at the end of each transaction that changed them. */
@Component
class CaseWork {

    private record Changed(UUID caseId) {}

    private final Cases cases;
    private final WorkItems items;
    private final JdbcClient jdbc;

    CaseWork(Cases cases, WorkItems items, JdbcClient jdbc) {
        this.cases = cases;
        this.items = items;
        this.jdbc = jdbc;
    }

    void changed(UUID caseId) {
        Changed key = new Changed(caseId);
        if (TransactionSynchronizationManager.hasResource(key)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(key, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                count(caseId);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
    }

    private void count(UUID caseId) {
        items.flush();
        cases.lock(caseId);
        record Count(int open, @Nullable Instant nextDue) {}
        Count count = jdbc.sql("select count(*), min(due_at) from work_item where case_id = ? and state = 'OPEN'")
                .param(caseId)
                .query((row, number) -> new Count(row.getInt(1), instant(row.getTimestamp(2))))
                .single();
        cases.showWork(caseId, count.open(), count.nextDue());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
