package org.perennial.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.LiveHint;
import org.perennial.shared.SystemTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Passes hints between nodes through one small table: written in the transaction that changed something, read by every node
 * each second. A row may become visible later than a younger one, so the last seconds are read again and the seen left out.
 */
@Component
class LiveHints {

    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Row(long id, LiveHint hint) {}

    private static final Object PENDING = new Object();

    private final JdbcClient jdbc;
    private Set<Long> seen = new HashSet<>();

    LiveHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Collects the hints of a transaction and writes each once, at its end. */
    @EventListener
    void on(LiveHint hint) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(hint);
            return;
        }
        @SuppressWarnings("unchecked")
        Set<LiveHint> pending = (Set<LiveHint>) TransactionSynchronizationManager.getResource(PENDING);
        if (pending == null) {
            pending = new LinkedHashSet<>();
            TransactionSynchronizationManager.bindResource(PENDING, pending);
            TransactionSynchronizationManager.registerSynchronization(new AtEnd(pending));
        }
        pending.add(hint);
    }

    /** What came since the last call. Called by one thread only. */
    List<LiveHint> fresh() {
        Instant since = SystemTime.now().minus(OVERLAP);
        List<Row> rows = jdbc.sql("select id, topic, subject_id from live_hint where made_at >= ? order by id")
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Row(row.getLong(1), new LiveHint(row.getString(2), row.getObject(3, UUID.class))))
                .list();
        List<LiveHint> fresh = rows.stream().filter(row -> !seen.contains(row.id())).map(Row::hint).distinct().toList();
        seen = new HashSet<>(rows.stream().map(Row::id).toList());
        return fresh;
    }

    void forgetOld() {
        Instant before = SystemTime.now().minus(KEPT);
        jdbc.sql("delete from live_hint where made_at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    private void write(LiveHint hint) {
        jdbc.sql("insert into live_hint (topic, subject_id, made_at) values (?, ?, ?)")
                .params(hint.topic(), hint.id(), SystemTime.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private final class AtEnd implements TransactionSynchronization {

        private final Set<LiveHint> pending;

        AtEnd(Set<LiveHint> pending) {
            this.pending = pending;
        }

        @Override
        public int getOrder() {
            // After those who still publish hints in their own beforeCommit.
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Set.copyOf(pending).forEach(LiveHints.this::write);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PENDING);
        }
    }
}
