package org.perennial.reporting;

import static org.perennial.reporting.PackTable.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who builds which pack. Whoever does says so again and again; a build of which nothing is heard is begun anew by the next node. */
@Component
@Transactional
class PackLease {

    static final Duration LEASE = Duration.ofMinutes(2);

    /** A build that was cut off this often is not begun again: whatever ends it would end it again. */
    private static final int MOST_BUILDS = 3;

    private final JdbcClient jdbc;
    private final PackTable table;
    private final PackChunks chunks;
    private final PackNews news;

    PackLease(JdbcClient jdbc, PackTable table, PackChunks chunks, PackNews news) {
        this.jdbc = jdbc;
        this.table = table;
        this.chunks = chunks;
        this.news = news;
    }

    /** The build lost its pack to another node. */
    static final class Lost extends RuntimeException {

        Lost() {
            super("Another node builds this pack, or somebody deleted it");
        }
    }

    record Build(UUID id, PackRow pack) {}

    /**
     * A file that is whole.
     *
     * @param sha256 of the ZIP file, hexadecimal
     * @param manifestSha256 of the list of files in it, hexadecimal
     */
    record Written(long size, String sha256, String manifestSha256) {}

    /** Takes the pack that waits longest, also one whose builder went silent. */
    Optional<Build> take() {
        Instant now = SystemTime.now();
        List<UUID> waiting = jdbc.sql("""
                        select id from audit_pack where state = 'WAITING' or (state = 'BUILDING' and lease_until < ?)
                        order by queued_at for update skip locked""")
                .param(at(now))
                .query(UUID.class)
                .list();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        PackRow pack = table.find(waiting.get(0)).orElseThrow();
        Build build = new Build(Ids.next(), pack);
        if (pack.builds() >= MOST_BUILDS) {
            jdbc.sql("update audit_pack set build_id = ? where id = ?").params(build.id(), pack.id()).update();
            failed(build, "audit-pack.cut-off", "It was begun " + pack.builds() + " times and cut off each time.");
            return Optional.empty();
        }
        jdbc.sql("""
                        update audit_pack set state = 'BUILDING', build_id = ?, builds = builds + 1, lease_until = ?, cases_done = 0, files_done = 0
                        where id = ?""")
                .params(build.id(), at(now.plus(LEASE)), pack.id())
                .update();
        news.changed(pack.id());
        return Optional.of(build);
    }

    /** @throws Lost where another node has the pack by now */
    void renew(Build build, int cases, int files) {
        require(jdbc.sql("update audit_pack set lease_until = ?, cases_done = ?, files_done = ? where id = ? and build_id = ? and state = 'BUILDING'")
                .params(at(SystemTime.now().plus(LEASE)), cases, files, build.pack().id(), build.id())
                .update());
        news.changed(build.pack().id());
    }

    /** @throws Lost where another node has the pack by now */
    void done(Build build, int cases, int files, Written written) {
        require(jdbc.sql("""
                        update audit_pack set state = 'DONE', cases_done = ?, files_done = ?, byte_size = ?, sha256 = ?, manifest_sha256 = ?, ended_at = ?,
                            lease_until = null
                        where id = ? and build_id = ? and state = 'BUILDING'""")
                .params(
                        cases, files, written.size(), written.sha256(), written.manifestSha256(), at(SystemTime.now()), build.pack().id(),
                        build.id())
                .update());
        chunks.sweep(build.pack().id(), build.id());
        news.tell("audit-pack.finished", build.pack(), Map.of(
                "sha256", written.sha256(), "manifestSha256", written.manifestSha256(), "size", written.size(), "cases", cases, "files", files));
    }

    /**
     * Ends a build that cannot go on; without effect where another node has the pack by now.
     *
     * @param code stable, of what stopped it
     * @param why the same in words
     */
    void failed(Build build, String code, String why) {
        int ours = jdbc.sql("update audit_pack set state = 'FAILED', failure_code = ?, failure = ?, ended_at = ?, lease_until = null"
                        + " where id = ? and build_id = ? and state in ('WAITING', 'BUILDING')")
                .params(code, why, at(SystemTime.now()), build.pack().id(), build.id())
                .update();
        if (ours > 0) {
            jdbc.sql("delete from audit_pack_chunk where pack_id = ?").param(build.pack().id()).update();
            news.tell("audit-pack.failed", build.pack(), Map.of("code", code, "reason", why));
        }
    }

    /** Takes away what a build wrote that lost its pack. */
    void drop(Build build) {
        chunks.drop(build.pack().id(), build.id());
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new Lost();
        }
    }
}
