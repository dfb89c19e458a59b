package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;
import org.perennial.evidence.ControlLookup;
import org.perennial.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the control in a unit that delivered evidence names. */
@Component
class ControlOfEvidence implements ControlLookup {

    private static final String SELECT = """
            select cu.id, cu.unit_id, cu.interval_days from control_unit cu join control c on c.id = cu.control_id
            """;

    private final JdbcClient jdbc;
    private final Units units;

    ControlOfEvidence(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public Optional<Known> find(String controlCode, String unitCode) {
        return units.byCode(unitCode).flatMap(unit -> known(
                jdbc.sql(SELECT + "where lower(c.code) = lower(?) and cu.unit_id = ? and c.status = 'ACTIVE'")
                        .params(controlCode, unit.id())));
    }

    @Override
    public Optional<Known> get(UUID controlUnitId) {
        return known(jdbc.sql(SELECT + "where cu.id = ?").param(controlUnitId));
    }

    @Override
    public void hold(UUID controlUnitId) {
        jdbc.sql("select id from control_unit where id = ? for update").param(controlUnitId).query(UUID.class).optional();
    }

    private static Optional<Known> known(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .optional();
    }
}
