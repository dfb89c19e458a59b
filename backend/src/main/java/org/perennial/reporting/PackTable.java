package org.perennial.reporting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packs and what was asked for with them. */
@Component
class PackTable {

    private static final String SELECT = "select p.* from audit_pack p ";

    /** All its units are among those of the reader. */
    private static final String READABLE =
            "not exists (select 1 from audit_pack_unit u where u.pack_id = p.id and u.unit_id not in (:ids))";

    private final JdbcClient jdbc;

    PackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PackRow pack, Collection<UUID> units, Instant queuedAt) {
        jdbc.sql("""
                        insert into audit_pack (id, title, period_from, period_to, case_types, control_ids, requested_by, requested_at, cases,
                            files, state, queued_at, builds, cases_done, files_done)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)""")
                .params(
                        pack.id(), pack.title(), pack.periodFrom(), pack.periodTo(), String.join(",", pack.caseTypes()),
                        String.join(",", pack.controlIds().stream().map(UUID::toString).toList()), pack.requestedBy(),
                        at(pack.requestedAt()), pack.cases(), pack.files(), pack.state().name(), at(queuedAt))
                .update();
        units.forEach(unit -> jdbc.sql("insert into audit_pack_unit (pack_id, unit_id) values (?, ?)").params(pack.id(), unit).update());
    }

    Optional<PackRow> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(PackTable::row).optional();
    }

    /** The pack for somebody who may make packs of these units; empty when there is none or it holds more than those. */
    Optional<PackRow> readable(UUID id, Set<UUID> units) {
        return jdbc.sql(SELECT + "where p.id = :id and " + READABLE).param("id", id).param("ids", units).query(PackTable::row).optional();
    }

    /** Packs for somebody who may make packs of these units, newest first. */
    List<PackRow> page(Set<UUID> units, @Nullable String cursor, int rows) {
        return page(READABLE, units, cursor, rows);
    }

    /** Those of these packs that there are, newest first. */
    List<PackRow> these(Set<UUID> ids, @Nullable String cursor, int rows) {
        return ids.isEmpty() ? List.of() : page("p.id in (:ids)", ids, cursor, rows);
    }

    private List<PackRow> page(String condition, Set<UUID> ids, @Nullable String cursor, int rows) {
        Optional<UUID> before = Cursor.parse(cursor, 1).map(parts -> Cursor.id(parts.get(0)));
        return jdbc.sql(SELECT + "where " + condition + " and (:first = true or p.id < :before) order by p.id desc fetch first :rows rows only")
                .param("ids", ids)
                .param("first", before.isEmpty())
                .param("before", before.orElse(new UUID(0, 0)))
                .param("rows", rows)
                .query(PackTable::row)
                .list();
    }

    /** The units each of these packs was asked for. */
    Map<UUID, List<UUID>> units(Collection<UUID> packs) {
        Map<UUID, List<UUID>> byPack = new HashMap<>();
        if (!packs.isEmpty()) {
            jdbc.sql("select pack_id, unit_id from audit_pack_unit where pack_id in (:packs) order by unit_id")
                    .param("packs", packs)
                    .query(row -> {
                        byPack.computeIfAbsent(row.getObject(1, UUID.class), id -> new java.util.ArrayList<>())
                                .add(row.getObject(2, UUID.class));
                    });
        }
        return byPack;
    }

    /** Puts a failed or expired pack in the queue again; false where it is in another state. */
    boolean queueAgain(UUID id, Instant now) {
        return jdbc.sql("""
                        update audit_pack set state = 'WAITING', queued_at = ?, builds = 0, cases_done = 0, files_done = 0, failure = null, failure_code = null,
                            ended_at = null, sha256 = null, manifest_sha256 = null, byte_size = null
                        where id = ? and state in ('FAILED', 'EXPIRED')""")
                        .params(at(now), id)
                        .update()
                == 1;
    }

    static PackRow row(ResultSet row, int number) throws SQLException {
        return new PackRow(
                row.getObject("id", UUID.class), row.getString("title"), day(row.getDate("period_from")), day(row.getDate("period_to")),
                words(row.getString("case_types")).toList(), words(row.getString("control_ids")).map(UUID::fromString).toList(),
                row.getObject("requested_by", UUID.class), row.getTimestamp("requested_at").toInstant(), row.getInt("cases"),
                row.getInt("files"), PackState.valueOf(row.getString("state")), row.getObject("build_id", UUID.class),
                row.getInt("builds"), row.getInt("cases_done"), row.getInt("files_done"), instant(row.getTimestamp("ended_at")),
                row.getString("failure"), row.getString("failure_code"), row.getObject("byte_size", Long.class), row.getString("sha256"),
                row.getString("manifest_sha256"), instant(row.getTimestamp("deleted_at")), row.getObject("deleted_by", UUID.class));
    }

    static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(",")).filter(word -> !word.isEmpty());
    }

    private static java.time.LocalDate day(Date day) {
        return day.toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
