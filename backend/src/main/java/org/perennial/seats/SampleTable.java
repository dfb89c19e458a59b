package org.perennial.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples as they are kept: added, read, never changed. */
@Component
class SampleTable {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SampleTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Row(
            UUID id,
            UUID packId,
            Population population,
            @Nullable String type,
            @Nullable UUID unit,
            @Nullable UUID controlUnit,
            String filter,
            String seed,
            String algorithm,
            int populationSize,
            String populationDigest,
            int size,
            UUID drawnBy,
            Instant drawnAt) {}

    void insert(Row row, List<SampleItem> all) {
        jdbc.sql("""
                        insert into audit_sample (id, pack_id, population, type_key, unit_id, control_unit_id, filter_words, seed, algorithm,
                            population_size, population_digest, size, drawn_by, drawn_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(row.id(), row.packId(), row.population().name(), row.type(), row.unit(), row.controlUnit(), row.filter(), row.seed(),
                        row.algorithm(), row.populationSize(), row.populationDigest(), row.size(), row.drawnBy(), Timestamp.from(row.drawnAt()))
                .update();
        batches.batchUpdate(
                "insert into audit_sample_item (sample_id, pos, order_key, record_id, case_id, label, detail) values (?, ?, ?, ?, ?, ?, ?)",
                all,
                BATCH,
                (statement, item) -> {
                    statement.setObject(1, row.id());
                    statement.setInt(2, item.position());
                    statement.setString(3, item.key());
                    statement.setObject(4, item.recordId());
                    statement.setObject(5, item.caseId());
                    statement.setString(6, item.label());
                    statement.setString(7, item.detail());
                });
    }

    /** Newest first. */
    List<Row> ofPack(UUID packId) {
        return jdbc.sql("select * from audit_sample where pack_id = ? order by drawn_at desc, id desc").param(packId).query(SampleTable::row).list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from audit_sample where id = ?").param(id).query(SampleTable::row).optional();
    }

    /** Up to that position, in order, one by one. */
    void items(UUID sampleId, int upTo, Consumer<SampleItem> each) {
        jdbc.sql("select * from audit_sample_item where sample_id = ? and pos <= ? order by pos")
                .params(sampleId, upTo)
                .query(line -> {
                    each.accept(item(line));
                });
    }

    private static SampleItem item(ResultSet line) throws SQLException {
        return new SampleItem(
                line.getInt("pos"), line.getString("order_key"), line.getObject("record_id", UUID.class),
                line.getObject("case_id", UUID.class), line.getString("label"), line.getString("detail"));
    }

    private static Row row(ResultSet line, int number) throws SQLException {
        return new Row(
                line.getObject("id", UUID.class), line.getObject("pack_id", UUID.class), Population.valueOf(line.getString("population")),
                line.getString("type_key"), line.getObject("unit_id", UUID.class), line.getObject("control_unit_id", UUID.class),
                line.getString("filter_words"), line.getString("seed"), line.getString("algorithm"), line.getInt("population_size"), line.getString("population_digest"),
                line.getInt("size"), line.getObject("drawn_by", UUID.class), line.getTimestamp("drawn_at").toInstant());
    }
}
