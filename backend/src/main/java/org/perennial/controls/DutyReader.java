package org.perennial.controls;

import static org.perennial.controls.ControlReader.orNone;
import static org.perennial.controls.Rows.id;
import static org.perennial.controls.Rows.instant;
import static org.perennial.controls.Rows.instantOrNull;
import static org.perennial.controls.Rows.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who held which duty when. */
@Component
class DutyReader {

    private final JdbcClient jdbc;
    private final People people;

    DutyReader(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Every duty ever held, newest first. */
    Map<UUID, List<DutyView>> ofControlUnits(Collection<UUID> controlUnitIds) {
        return byControlUnit(jdbc.sql("select * from control_duty where control_unit_id in (:ids) order by from_at desc, id")
                .param("ids", orNone(controlUnitIds))
                .query(DutyReader::row)
                .list());
    }

    /** Duties held at any moment from {@code from} to {@code to}. */
    List<DutyView> within(UUID controlUnitId, Instant from, Instant to) {
        return byControlUnit(jdbc.sql("""
                                select * from control_duty where control_unit_id = :id and from_at <= :to
                                and (to_at is null or to_at > :from) order by from_at desc, id""")
                        .param("id", controlUnitId)
                        .param("from", sql(from))
                        .param("to", sql(to))
                        .query(DutyReader::row)
                        .list())
                .getOrDefault(controlUnitId, List.of());
    }

    private Map<UUID, List<DutyView>> byControlUnit(List<Row> rows) {
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(Row::personId).distinct().toList());
        Map<UUID, List<DutyView>> duties = new LinkedHashMap<>();
        for (Row row : rows) {
            PersonRef person = names.getOrDefault(row.personId, new PersonRef(row.personId, ""));
            duties.computeIfAbsent(row.controlUnitId, id -> new ArrayList<>())
                    .add(new DutyView(row.duty, person, row.from, row.to));
        }
        return duties;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                id(row, "control_unit_id"),
                Duty.valueOf(row.getString("duty")),
                id(row, "person_id"),
                instant(row, "from_at"),
                instantOrNull(row, "to_at"));
    }

    private record Row(UUID controlUnitId, Duty duty, UUID personId, Instant from, @Nullable Instant to) {}
}
