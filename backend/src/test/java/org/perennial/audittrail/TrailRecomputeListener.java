package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.testing.ApiTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * After every class of API tests, recomputes commitment and leaf of each entry that was written since the last look, the way a
 * stranger would, and compares with what the product computes. Registered in {@code META-INF/spring.factories}.
 */
public class TrailRecomputeListener extends AbstractTestExecutionListener {

    /** A transaction that began before others may commit after them: as many rows are looked at again. */
    private static final long LATE = 1_000;

    private static final Map<ApplicationContext, Long> SEEN = new ConcurrentHashMap<>();

    @Override
    public void afterTestClass(TestContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), ApiTest.class) && test.hasApplicationContext()) {
            ApplicationContext context = test.getApplicationContext();
            long newest = recompute(context, SEEN.getOrDefault(context, 0L) - LATE);
            SEEN.put(context, newest);
        }
    }

    private static long recompute(ApplicationContext context, long after) {
        List<Row> rows = context.getBean(JdbcClient.class)
                .sql("select e.*, p.salt, p.content from audit_entry e left join audit_payload p on p.entry_id = e.id"
                        + " where e.row_no > ? order by e.row_no")
                .param(after)
                .query((result, number) -> row(result))
                .list();
        Map<UUID, CanonicalEntry> ours = context.getBean(EntityManager.class)
                .createQuery("select e from AuditEntry e where e.rowNo > :after", AuditEntry.class)
                .setParameter("after", after)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AuditEntry::id, AuditEntry::canonical));
        for (Row row : rows) {
            CanonicalEntry entry = row.entry();
            if (row.salt() == null && row.content() == null) {
                assertThat(erasures(context, entry.id())).as("entries that say that the payload of %s was erased", entry).isOne();
            } else {
                assertThat(row.salt()).as("payload of %s", entry).hasSize(32);
                assertThat(Recomputation.commitment(row.salt(), row.content())).as("%s", entry).isEqualTo(entry.commitment());
            }
            assertThat(Recomputation.text(entry)).isEqualTo(ours.get(entry.id()).text());
            assertThat(Recomputation.leaf(entry)).as("%s", entry).isEqualTo(ours.get(entry.id()).leafHash());
        }
        return rows.isEmpty() ? after : rows.get(rows.size() - 1).rowNo();
    }

    private static long erasures(ApplicationContext context, UUID entry) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from audit_entry where action = 'payload.erased' and subject_type = 'audit-entry' and subject_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    private static Row row(ResultSet result) throws SQLException {
        CanonicalEntry entry = new CanonicalEntry(
                result.getInt("v"),
                result.getObject("id", UUID.class),
                instant(result, "business_at"),
                instant(result, "system_at"),
                result.getObject("actor_id", UUID.class),
                result.getObject("on_behalf_of", UUID.class),
                result.getString("via"),
                result.getString("action"),
                result.getString("subject_type"),
                result.getObject("subject_id", UUID.class),
                result.getObject("case_id", UUID.class),
                result.getObject("unit_id", UUID.class),
                result.getString("request_id"),
                result.getString("commitment"));
        return new Row(result.getLong("row_no"), entry, result.getBytes("salt"), result.getString("content"));
    }

    private static Instant instant(ResultSet result, String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Row(long rowNo, CanonicalEntry entry, byte @Nullable [] salt, @Nullable String content) {}
}
