package org.perennial.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open cases, for those who compare them with what the engine runs. Joins the caller's transaction. */
@Service
@Transactional
public class CaseLedger {

    /** The outcome of a case whose process was lost. */
    public static final String LOST = "lost";

    private final CaseRecords records;
    private final Cases cases;
    private final CaseSealing sealing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseLedger(
            CaseRecords records,
            Cases cases,
            CaseSealing sealing,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Open cases by id. @param after the last one seen; null to begin */
    @Transactional(readOnly = true)
    public List<UUID> open(@Nullable UUID after, int limit) {
        return jdbc.sql("select id from case_record where state = 'OPEN' and id > ? order by id limit ?")
                .params(after == null ? new UUID(0, 0) : after, limit)
                .query(UUID.class)
                .list();
    }

    /** Those of these cases that are open. */
    @Transactional(readOnly = true)
    public Set<UUID> openAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from case_record where state = 'OPEN' and id in (:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    /** Takes the case's row until the end of the transaction, as everybody who acts on a case does. */
    public void take(UUID id) {
        if (records.existsById(id)) {
            cases.lock(id);
        }
    }

    /**
     * Closes and seals an open case that nothing can move on any more: what ran of it is lost. Its work goes on in a new, linked case,
     * as that of any closed case does; nobody may take this for a verified closure.
     */
    public void lose(UUID id) {
        sealing.decide(id, LOST);
        sealing.seal(id);
        CaseRecord record = records.findById(id).orElseThrow();
        record.end(clock.instant());
        CaseFile file = record.file();
        events.publishEvent(new AuditableEvent(
                "case.closed", "case", id, file.number(), id, file.unitId(),
                Map.of("outcome", LOST, "seal", String.valueOf(file.sealHash()))));
        events.publishEvent(new LiveHint("case", id));
        events.publishEvent(new CaseEnded(id, file.type(), LOST));
    }
}
