package org.perennial.controls;

import static org.perennial.controls.Rows.id;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads controls for the current person: what they may not see is left out by the query. */
@Component
class ControlReader {

    private static final String READABLE = """
            (:all = true or exists (select 1 from control_unit r where r.control_id = c.id and r.unit_id in (:units))
              or :some = true and not exists (select 1 from control_unit r where r.control_id = c.id))
            """;

    private final JdbcClient jdbc;
    private final ControlAccess access;
    private final ControlUnitReader units;
    private final RequirementReader requirements;

    ControlReader(JdbcClient jdbc, ControlAccess access, ControlUnitReader units, RequirementReader requirements) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.requirements = requirements;
    }

    Page<ControlView> find(@Nullable String q, @Nullable Set<UUID> withinUnits, int limit, @Nullable String cursor) {
        Set<UUID> readable = units.readable(withinUnits);
        String after = Cursor.parse(cursor, 1).map(parts -> parts.get(0)).orElse("");
        List<Row> rows = jdbc.sql("select c.* from control c where " + READABLE + """
                        and c.code > :after
                        and (lower(c.code) like :q escape '!' or lower(c.name) like :q escape '!')
                        order by c.code fetch first :rows rows only""")
                .param("all", withinUnits == null && access.managesAll())
                .param("some", withinUnits == null && access.managesSome())
                .param("units", orNone(readable))
                .param("after", after)
                .param("q", Rows.containing(q))
                .param("rows", limit + 1)
                .query(ControlReader::row)
                .list();
        Page<Row> page = Page.of(rows, limit, row -> row, row -> Cursor.of(row.code));
        return new Page<>(views(page.items(), readable), page.nextCursor());
    }

    /** The control as the current person sees it; empty when there is none or it is not theirs to see. */
    List<ControlView> view(UUID controlId) {
        Set<UUID> readable = units.readable(null);
        List<Row> rows = jdbc.sql("select c.* from control c where c.id = :id and " + READABLE)
                .param("id", controlId)
                .param("all", access.managesAll())
                .param("some", access.managesSome())
                .param("units", orNone(readable))
                .query(ControlReader::row)
                .list();
        return views(rows, readable);
    }

    private List<ControlView> views(List<Row> rows, Set<UUID> readable) {
        List<UUID> ids = rows.stream().map(Row::id).toList();
        var required = requirements.ofControls(ids);
        var inUnits = units.ofControls(ids, readable);
        Set<UUID> editable = access.editable(ids);
        List<String> others = access.managesSome() ? List.of("addUnit") : List.of();
        return rows.stream()
                .map(row -> new ControlView(
                        row.id,
                        row.code,
                        row.name,
                        row.description,
                        row.status,
                        row.controlVersion,
                        required.getOrDefault(row.id, List.of()),
                        inUnits.getOrDefault(row.id, List.of()),
                        row.version,
                        editable.contains(row.id) ? List.of("edit", "addUnit") : others))
                .toList();
    }

    /** A list that an {@code in} can take: never empty. */
    static Collection<UUID> orNone(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                id(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                ControlStatus.valueOf(row.getString("status")),
                row.getInt("control_version"),
                row.getLong("version"));
    }

    private record Row(
            UUID id, String code, String name, String description, ControlStatus status, int controlVersion, long version) {}
}
