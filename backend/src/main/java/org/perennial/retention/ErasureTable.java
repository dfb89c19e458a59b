package org.perennial.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals to erase people; they know the person by id only. */
@Component
class ErasureTable {

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Erasure(
            UUID id,
            UUID personId,
            UUID unitId,
            ErasureState state,
            String reason,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            long version) {}

    /** Who holds it proposes alone, so that a person is proposed once however often it is clicked. */
    void takeTurn() {
        jdbc.sql("select id from retention_setting where id = 1 for update").query(Integer.class).single();
    }

    boolean open(UUID personId) {
        return jdbc.sql("select count(*) from person_erasure where person_id = ? and state = 'PROPOSED'").param(personId).query(Long.class).single() > 0;
    }

    void propose(UUID id, UUID personId, UUID unitId, String reason, UUID by, Instant at) {
        jdbc.sql("""
                        insert into person_erasure (id, person_id, unit_id, state, reason, proposed_by, proposed_at, version)
                        values (?, ?, ?, 'PROPOSED', ?, ?, ?, 0)""")
                .params(id, personId, unitId, reason, by, RunTable.sql(at))
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql("select * from person_erasure where id = ?").param(id).query(ErasureTable::erasure).optional();
    }

    /** Newest first, below the place of the last one seen. */
    List<Erasure> of(Collection<UUID> units, @Nullable Instant at, @Nullable UUID below, int limit) {
        String from = at == null ? "" : " and (proposed_at < :at or proposed_at = :at and id < :below)";
        return jdbc.sql("select * from person_erasure where unit_id in (:units)" + from + " order by proposed_at desc, id desc limit :limit")
                .param("units", units)
                .param("at", at == null ? null : RunTable.sql(at))
                .param("below", below)
                .param("limit", limit)
                .query(ErasureTable::erasure)
                .list();
    }

    /** @return false where somebody was faster */
    boolean decide(UUID id, long version, ErasureState state, UUID by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                        update person_erasure set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?, version = version + 1
                        where id = ? and version = ? and state = 'PROPOSED'""")
                        .params(state.name(), by, RunTable.sql(at), reason, id, version)
                        .update()
                > 0;
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getObject("unit_id", UUID.class),
                ErasureState.valueOf(row.getString("state")), row.getString("reason"), row.getObject("proposed_by", UUID.class),
                RunTable.instant(row, "proposed_at"), row.getObject("decided_by", UUID.class), RunTable.orNull(row, "decided_at"),
                row.getString("decision_reason"), row.getLong("version"));
    }
}
