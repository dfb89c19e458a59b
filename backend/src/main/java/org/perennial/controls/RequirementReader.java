package org.perennial.controls;

import static org.perennial.controls.ControlReader.orNone;
import static org.perennial.controls.Rows.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requirements in the order of their catalogue. */
@Component
class RequirementReader {

    private final JdbcClient jdbc;

    RequirementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<RequirementRef> find(@Nullable String q, @Nullable String framework, int limit, @Nullable String cursor) {
        Optional<List<String>> after = Cursor.parse(cursor, 2);
        List<Row> rows = jdbc.sql("""
                        select r.id, f.code, r.ref, r.title, r.position from requirement r
                        join framework f on f.id = r.framework_id
                        where (:framework = '' or f.code = :framework)
                        and (f.code > :code or (f.code = :code and r.position > :position))
                        and (lower(r.ref) like :q escape '!' or lower(r.title) like :q escape '!')
                        order by f.code, r.position fetch first :rows rows only""")
                .param("framework", framework == null ? "" : framework)
                .param("code", after.map(parts -> parts.get(0)).orElse(""))
                .param("position", after.map(parts -> Cursor.number(parts.get(1))).orElse(-1L))
                .param("q", Rows.containing(q))
                .param("rows", limit + 1)
                .query((row, number) -> new Row(ref(row), row.getInt("position")))
                .list();
        return Page.of(rows, limit, Row::ref, row -> Cursor.of(row.ref.framework(), row.position));
    }

    Optional<RequirementRef> get(UUID requirementId) {
        return jdbc.sql("select r.id, f.code, r.ref, r.title from requirement r join framework f on f.id = r.framework_id"
                        + " where r.id = :id")
                .param("id", requirementId)
                .query((row, number) -> ref(row))
                .optional();
    }

    Map<UUID, List<RequirementRef>> ofControls(Collection<UUID> controlIds) {
        Map<UUID, List<RequirementRef>> byControl = new LinkedHashMap<>();
        jdbc.sql("""
                        select cr.control_id, r.id, f.code, r.ref, r.title from control_requirement cr
                        join requirement r on r.id = cr.requirement_id join framework f on f.id = r.framework_id
                        where cr.control_id in (:ids) order by f.code, r.position""")
                .param("ids", orNone(controlIds))
                .query(row -> {
                    byControl.computeIfAbsent(id(row, "control_id"), id -> new ArrayList<>()).add(ref(row));
                });
        return byControl;
    }

    private static RequirementRef ref(ResultSet row) throws SQLException {
        return new RequirementRef(id(row, "id"), row.getString("code"), row.getString("ref"), row.getString("title"));
    }

    private record Row(RequirementRef ref, int position) {}
}
