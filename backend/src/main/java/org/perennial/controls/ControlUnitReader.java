package org.perennial.controls;

import static org.perennial.controls.ControlReader.orNone;
import static org.perennial.controls.Rows.dayOrNull;
import static org.perennial.controls.Rows.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads controls in their units. */
@Component
class ControlUnitReader {

    private static final String SELECT = """
            select cu.id, cu.control_id, cu.unit_id, cu.tier, cu.next_due, cu.version, c.code, c.name
            from control_unit cu join control c on c.id = cu.control_id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ControlUnitViews views;

    ControlUnitReader(JdbcClient jdbc, Access access, ControlUnitViews views) {
        this.jdbc = jdbc;
        this.access = access;
        this.views = views;
    }

    /** Units whose controls the current person may read, cut to {@code within} unless that is null. */
    Set<UUID> readable(@Nullable Set<UUID> within) {
        Set<UUID> units = new java.util.HashSet<>(access.units(Capability.READ_CONTROLS));
        units.addAll(access.units(Capability.MANAGE_CONTROLS));
        if (within != null) {
            units.retainAll(within);
        }
        return units;
    }

    /** Controls in use, by code, then by unit. */
    Page<ControlUnitView> find(@Nullable String q, @Nullable Set<UUID> withinUnits, int limit, @Nullable String cursor) {
        Optional<List<String>> after = Cursor.parse(cursor, 2);
        List<ControlUnitRow> rows = jdbc.sql(SELECT + """
                        where cu.unit_id in (:units) and c.status = 'ACTIVE'
                        and (c.code > :code or (c.code = :code and cu.id > :id))
                        and (lower(c.code) like :q escape '!' or lower(c.name) like :q escape '!')
                        order by c.code, cu.id fetch first :rows rows only""")
                .param("units", orNone(readable(withinUnits)))
                .param("code", after.map(parts -> parts.get(0)).orElse(""))
                .param("id", after.map(parts -> Cursor.id(parts.get(1))).orElse(new UUID(0, 0)))
                .param("q", Rows.containing(q))
                .param("rows", limit + 1)
                .query(ControlUnitReader::row)
                .list();
        Page<ControlUnitRow> page = Page.of(rows, limit, row -> row, row -> Cursor.of(row.code(), row.id()));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    /** One control in a unit, whoever asks. */
    Optional<ControlUnitView> get(UUID controlUnitId) {
        List<ControlUnitRow> rows = jdbc.sql(SELECT + "where cu.id = :id")
                .param("id", controlUnitId)
                .query(ControlUnitReader::row)
                .list();
        return views.of(rows).stream().findFirst();
    }

    Map<UUID, List<ControlUnitView>> ofControls(Collection<UUID> controlIds, Set<UUID> readable) {
        List<ControlUnitRow> rows = jdbc.sql(SELECT + "where cu.control_id in (:controls) and cu.unit_id in (:units) order by cu.id")
                .param("controls", orNone(controlIds))
                .param("units", orNone(readable))
                .query(ControlUnitReader::row)
                .list();
        Map<UUID, List<ControlUnitView>> byControl = new LinkedHashMap<>();
        views.of(rows).forEach(view ->
                byControl.computeIfAbsent(view.control().id(), id -> new ArrayList<>()).add(view));
        return byControl;
    }

    private static ControlUnitRow row(ResultSet row, int number) throws SQLException {
        return new ControlUnitRow(
                id(row, "id"),
                id(row, "control_id"),
                row.getString("code"),
                row.getString("name"),
                id(row, "unit_id"),
                Tier.valueOf(row.getString("tier")),
                dayOrNull(row, "next_due"),
                row.getLong("version"));
    }
}
