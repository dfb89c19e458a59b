package org.perennial.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of these items separation of duties forbids to a reader. */
@Component
class Marks {

    record Mark(UUID itemId, String rule, String detail) {}

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Mark> of(List<UUID> itemIds, UUID reader) {
        return jdbc.sql("select item_id, rule, detail from work_bar where person_id = :reader and item_id in (:items)")
                .param("reader", reader)
                .param("items", itemIds)
                .query((row, number) -> new Mark(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Mark::itemId, mark -> mark));
    }
}
