package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Half-filled forms, one per person and item, kept until somebody completes the item. */
@Component
@Transactional
class Drafts {

    /** Longest draft in characters; a form's own limits are checked when it is handed in. */
    private static final int MAX = 900_000;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Draft(Map<String, Object> data, Instant savedAt) {}

    /** @throws Problem 413 {@code draft.too-large} */
    Draft save(UUID itemId, UUID personId, Map<String, Object> data) {
        String text = json.writeValueAsString(data);
        if (text.length() > MAX) {
            throw Problem.tooLarge("draft.too-large", "This is more text than a draft can hold.");
        }
        Instant now = clock.instant();
        int updated = jdbc.sql("update work_draft set data = ?, saved_at = ? where item_id = ? and person_id = ?")
                .params(text, now.atOffset(ZoneOffset.UTC), itemId, personId)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into work_draft (item_id, person_id, data, saved_at) values (?, ?, ?, ?)")
                    .params(itemId, personId, text, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return new Draft(data, now);
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(UUID itemId, UUID personId) {
        return jdbc.sql("select data, saved_at from work_draft where item_id = ? and person_id = ?")
                .params(itemId, personId)
                .query((row, number) -> new Draft(
                        json.readValue(row.getString(1), OBJECT), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The item is over: nobody's half-filled form is of use any more. */
    void discardAll(UUID itemId) {
        jdbc.sql("delete from work_draft where item_id = ?").param(itemId).update();
    }

    void discard(UUID itemId, UUID personId) {
        jdbc.sql("delete from work_draft where item_id = ? and person_id = ?").params(itemId, personId).update();
    }
}
