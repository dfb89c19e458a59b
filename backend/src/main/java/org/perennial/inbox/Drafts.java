package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
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

    record Draft(Map<String, Object> data, Instant savedAt, long version) {}

    /**
     * The caller holds the item's row, so that two windows of one person come one after the other.
     *
     * @param version of the draft that was typed on, 0 where there was none; null to save over whatever is there
     * @throws Problem 412 {@code draft.stale}; 413 {@code draft.too-large}
     */
    Draft save(UUID itemId, UUID personId, Map<String, Object> data, @Nullable Long version) {
        String text = json.writeValueAsString(data);
        if (text.length() > MAX) {
            throw Problem.tooLarge("draft.too-large", "This is more text than a draft can hold.");
        }
        Optional<Draft> before = find(itemId, personId);
        long kept = before.map(Draft::version).orElse(0L);
        if (version != null && version != kept) {
            // A browser that missed the answer sends the same again: nothing is lost by keeping it once.
            if (before.isPresent() && json.writeValueAsString(before.get().data()).equals(text)) {
                return before.get();
            }
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "draft.stale",
                    "You saved a newer draft of this task in another window or on another device.");
        }
        Draft saved = new Draft(data, clock.instant(), kept + 1);
        String sql = before.isPresent()
                ? "update work_draft set data = ?, saved_at = ?, version = ? where item_id = ? and person_id = ?"
                : "insert into work_draft (data, saved_at, version, item_id, person_id) values (?, ?, ?, ?, ?)";
        jdbc.sql(sql)
                .params(text, saved.savedAt().atOffset(ZoneOffset.UTC), saved.version(), itemId, personId)
                .update();
        return saved;
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(UUID itemId, UUID personId) {
        return jdbc.sql("select data, saved_at, version from work_draft where item_id = ? and person_id = ?")
                .params(itemId, personId)
                .query((row, number) -> new Draft(
                        json.readValue(row.getString(1), OBJECT), row.getTimestamp(2).toInstant(), row.getLong(3)))
                .optional();
    }

    /** Everybody's of an item, by person. */
    Map<UUID, Draft> of(UUID itemId) {
        return jdbc.sql("select person_id from work_draft where item_id = ?").param(itemId).query(UUID.class).list().stream()
                .collect(Collectors.toMap(Function.identity(), person -> find(itemId, person).orElseThrow()));
    }

    /** The item is over: nobody's half-filled form is of use any more. */
    void discardAll(UUID itemId) {
        jdbc.sql("delete from work_draft where item_id = ?").param(itemId).update();
    }

    void discard(UUID itemId, UUID personId) {
        jdbc.sql("delete from work_draft where item_id = ? and person_id = ?").params(itemId, personId).update();
    }
}
