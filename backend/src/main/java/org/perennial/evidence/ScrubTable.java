package org.perennial.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds of the scrubber and what they found; all instants are system time. */
@Component
class ScrubTable {

    private static final String ROUND = "select id, started_at, ended_at, files, bytes, damaged from evidence_scrub ";

    private final JdbcClient jdbc;

    ScrubTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedAt null while it is on; the numbers are those of its end */
    record Round(UUID id, Instant startedAt, @Nullable Instant endedAt, long files, long bytes, long damaged) {}

    record Totals(long files, long bytes, long damaged) {}

    /** A content that is not what its digest says. */
    record Damage(String sha256, long size, long pieces, Instant foundAt) {}

    Optional<Round> running() {
        return jdbc.sql(ROUND + "where ended_at is null order by started_at fetch first 1 rows only").query(ScrubTable::round).optional();
    }

    Optional<Round> last() {
        return jdbc.sql(ROUND + "where ended_at is not null order by started_at desc fetch first 1 rows only")
                .query(ScrubTable::round)
                .optional();
    }

    /** Takes the round that is on for this transaction; empty where there is none or another node has it. */
    Optional<Round> take() {
        return jdbc.sql(ROUND + "where ended_at is null order by started_at for update skip locked").query(ScrubTable::round).list().stream()
                .findFirst();
    }

    boolean due(Instant startedBefore) {
        return last().map(round -> round.startedAt().isBefore(startedBefore)).orElse(true);
    }

    void start(Instant now) {
        jdbc.sql("insert into evidence_scrub (id, started_at, files, bytes, damaged) values (?, ?, 0, 0, 0)")
                .params(Ids.next(), at(now))
                .update();
    }

    /** A content the round has not read yet. */
    Optional<String> next(Round round) {
        return jdbc.sql("select sha256 from evidence_content where checked_at is null or checked_at < ? fetch first 1 rows only")
                .param(at(round.startedAt()))
                .query(String.class)
                .optional();
    }

    /** Notes what reading it said; whether that is news. */
    boolean looked(String sha256, @Nullable String problem, Instant now) {
        boolean news = problem == null
                ? jdbc.sql("update evidence_content set damaged_at = null where sha256 = ? and damaged_at is not null")
                                .param(sha256)
                                .update()
                        == 1
                : jdbc.sql("update evidence_content set damaged_at = ? where sha256 = ? and damaged_at is null")
                                .params(at(now), sha256)
                                .update()
                        == 1;
        jdbc.sql("update evidence_content set checked_at = ? where sha256 = ?").params(at(now), sha256).update();
        return news;
    }

    Totals end(Round round, Instant now) {
        Totals totals = jdbc.sql("select count(*), coalesce(sum(byte_size), 0), count(damaged_at) from evidence_content where checked_at >= ?")
                .param(at(round.startedAt()))
                .query((row, number) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        jdbc.sql("update evidence_scrub set ended_at = ?, files = ?, bytes = ?, damaged = ? where id = ?")
                .params(at(now), totals.files(), totals.bytes(), totals.damaged(), round.id())
                .update();
        return totals;
    }

    List<Damage> damages() {
        return jdbc.sql("""
                        select c.sha256, c.byte_size, (select count(*) from evidence e where e.sha256 = c.sha256), c.damaged_at
                        from evidence_content c where c.damaged_at is not null order by c.damaged_at, c.sha256
                        fetch first 200 rows only""")
                .query((row, number) -> new Damage(row.getString(1), row.getLong(2), row.getLong(3), instant(row, 4)))
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject(1, UUID.class), instant(row, 2), row.getObject(3) == null ? null : instant(row, 3), row.getLong(4),
                row.getLong(5), row.getLong(6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
