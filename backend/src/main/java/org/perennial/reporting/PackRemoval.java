package org.perennial.reporting;

import static org.perennial.reporting.PackTable.at;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the files of packs away. When its time is over only the file goes: what was frozen stays, seats go on reading it and the pack can
 * be built again. Where somebody deletes a pack, what was frozen goes too, and seats read nothing by it any more.
 */
@Component
class PackRemoval {

    private final JdbcClient jdbc;
    private final PackTable table;
    private final PackNews news;
    private final PackSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackRemoval(
            JdbcClient jdbc, PackTable table, PackNews news, PackSettings settings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.news = news;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Deletes it for good, in the caller's transaction; who builds it at this moment notices and ends.
     *
     * @throws Problem 409 {@code audit-pack.deleted} where it was deleted before
     */
    void delete(PackRow pack, UUID personId) {
        int ours = jdbc.sql("""
                        update audit_pack set state = 'DELETED', deleted_at = ?, deleted_by = ?, lease_until = null
                        where id = ? and state <> 'DELETED'""")
                .params(at(clock.instant()), personId, pack.id())
                .update();
        if (ours == 0) {
            throw Problem.conflict("audit-pack.deleted", "This audit pack was deleted already.");
        }
        List.of("audit_pack_chunk", "audit_pack_evidence", "audit_pack_case", "audit_pack_gone_case")
                .forEach(content -> jdbc.sql("delete from " + content + " where pack_id = ?").param(pack.id()).update());
        news.tell("audit-pack.deleted", pack, digests(pack));
    }

    /** Once an hour on every node: by the machine's time, like the instant at which a pack was built. */
    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void expire() {
        Instant before = SystemTime.now().minus(settings.kept());
        jdbc.sql("select id from audit_pack where state = 'DONE' and ended_at < ? order by ended_at")
                .param(at(before))
                .query(UUID.class)
                .list()
                .forEach(id -> transaction.executeWithoutResult(status -> expire(id, before)));
        leftovers();
    }

    private void expire(UUID id, Instant before) {
        int ours = jdbc.sql("update audit_pack set state = 'EXPIRED' where id = ? and state = 'DONE' and ended_at < ?")
                .params(id, at(before))
                .update();
        if (ours > 0) {
            jdbc.sql("delete from audit_pack_chunk where pack_id = ?").param(id).update();
            table.find(id).ifPresent(pack -> news.tell("audit-pack.expired", pack, digests(pack)));
        }
    }

    /** A builder may have written one more piece before it noticed. */
    private void leftovers() {
        jdbc.sql("delete from audit_pack_chunk where pack_id in (select id from audit_pack where state in ('DELETED', 'EXPIRED', 'FAILED'))")
                .update();
    }

    private static Map<String, String> digests(PackRow pack) {
        return pack.sha256() == null ? Map.of() : Map.of("sha256", pack.sha256());
    }
}
