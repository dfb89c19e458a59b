package org.perennial.controls;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where controls are in use, whoever asks. */
@Component
@Transactional(readOnly = true)
public class ControlPlaces {

    private final JdbcClient jdbc;

    ControlPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of these controls in these units, by control; a control that is in none of them is left out. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> controlIds, Collection<UUID> unitIds) {
        Map<UUID, Set<UUID>> places = new HashMap<>();
        if (!controlIds.isEmpty() && !unitIds.isEmpty()) {
            jdbc.sql("select control_id, id from control_unit where control_id in (:controls) and unit_id in (:units)")
                    .param("controls", controlIds)
                    .param("units", unitIds)
                    .query(row -> {
                        places.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>()).add(row.getObject(2, UUID.class));
                    });
        }
        return places;
    }

    /** Names of these controls; unknown ids are left out. */
    public Map<UUID, ControlName> names(Collection<UUID> controlIds) {
        return controlIds.isEmpty()
                ? Map.of()
                : jdbc.sql("select id, code, name from control where id in (:ids)")
                        .param("ids", controlIds)
                        .query((row, number) -> new ControlName(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ControlName::id, name -> name));
    }
}
