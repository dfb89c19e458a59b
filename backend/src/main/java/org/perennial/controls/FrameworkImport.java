package org.perennial.controls;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped frameworks into the database: {@code frameworks/frameworks.csv} lists them, one file each. Runs again
 * without effect; a row added to a file in a later release is added, nothing is changed or removed.
 */
@Component
class FrameworkImport {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ApplicationEventPublisher events;

    FrameworkImport(JdbcClient jdbc, JdbcTemplate template, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.template = template;
        this.events = events;
    }

    @Transactional
    public void run() {
        read("frameworks.csv").forEach(this::bring);
    }

    private void bring(CSVRecord framework) {
        UUID frameworkId = frameworkId(framework);
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("select id, ref from requirement where framework_id = :framework")
                .param("framework", frameworkId)
                .query(row -> {
                    known.put(row.getString("ref"), Rows.id(row, "id"));
                });
        List<Row> fresh = new ArrayList<>();
        int position = 0;
        for (CSVRecord line : read(framework.get("file"))) {
            position++;
            String ref = line.get("ref");
            if (!known.containsKey(ref)) {
                UUID id = Ids.next();
                fresh.add(new Row(id, ref, line.get("title"), known.get(line.get("parent")), position));
                known.put(ref, id);
            }
        }
        if (!fresh.isEmpty()) {
            insert(frameworkId, fresh);
            events.publishEvent(AuditableEvent.of(
                    "framework.imported", "framework", frameworkId, framework.get("title"), null, Map.of("requirements", fresh.size())));
        }
    }

    private UUID frameworkId(CSVRecord framework) {
        return jdbc.sql("select id from framework where code = :code")
                .param("code", framework.get("framework"))
                .query((row, number) -> Rows.id(row, "id"))
                .optional()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    jdbc.sql("insert into framework (id, code, title, attribution) values (?, ?, ?, ?)")
                            .params(id, framework.get("framework"), framework.get("title"), framework.get("attribution"))
                            .update();
                    return id;
                });
    }

    private void insert(UUID frameworkId, List<Row> rows) {
        template.batchUpdate(
                "insert into requirement (id, framework_id, ref, title, parent_id, position) values (?, ?, ?, ?, cast(? as uuid), ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int index) throws java.sql.SQLException {
                        Row row = rows.get(index);
                        statement.setObject(1, row.id);
                        statement.setObject(2, frameworkId);
                        statement.setString(3, row.ref);
                        statement.setString(4, row.title);
                        statement.setString(5, row.parentId == null ? null : row.parentId.toString());
                        statement.setInt(6, row.position);
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("frameworks/" + file).getInputStream(), StandardCharsets.UTF_8);
                var parser = CSV.parse(reader)) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException("frameworks/" + file, broken);
        }
    }

    private record Row(UUID id, String ref, String title, @Nullable UUID parentId, int position) {}
}
