package org.perennial.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way each case took through its diagram, kept for good: the engine's own history is cleaned after some years. */
@Component
@Transactional
public class CasePath {

    private static final String TASK = "userTask_";

    private final JdbcClient jdbc;
    private final Clock clock;

    CasePath(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Key of the step that an element of the diagram stands for, by the naming of case types. */
    public static String stepOf(String element) {
        return element.startsWith(TASK) ? element.substring(TASK.length()) : element;
    }

    /** Called by the engine's listener when a case comes to an element. */
    public void entered(String visit, UUID caseId, String element) {
        jdbc.sql("insert into case_step (visit, case_id, element, entered_at) values (?, ?, ?, ?)")
                .params(visit, caseId, element, now())
                .update();
    }

    /** Called by the engine's listener when a case goes on from an element. */
    public void left(String visit, boolean cancelled) {
        jdbc.sql("update case_step set left_at = ?, cancelled = ? where visit = ?")
                .params(now(), cancelled, visit)
                .update();
    }

    /** Every visit of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<Visit> of(UUID caseId) {
        return jdbc.sql("select element, entered_at, left_at, cancelled from case_step where case_id = ? order by entered_at, visit")
                .param(caseId)
                .query((row, number) -> new Visit(
                        row.getString(1), instant(row.getTimestamp(2)), instant(row.getTimestamp(3)), row.getBoolean(4)))
                .list();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** @param leftAt null while the case stands there */
    public record Visit(String element, Instant enteredAt, @Nullable Instant leftAt, boolean cancelled) {}
}
