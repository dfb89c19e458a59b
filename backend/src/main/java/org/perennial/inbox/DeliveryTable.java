package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence that machines delivered for a task, until somebody hands the task in: it stands in the form when it is opened. */
@Component
class DeliveryTable {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseTypes types;
    private final Clock clock;

    DeliveryTable(JdbcClient jdbc, Cases cases, CaseTypes types, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.types = types;
        this.clock = clock;
    }

    record Delivery(String field, UUID evidenceId, @Nullable String note) {}

    /** A task that evidence found when it opened, and who brought that evidence. */
    record Pending(UUID itemId, UUID personId) {}

    /** @param completeAs who brought it before the task opened, to complete the task as them later; null where they are here now */
    void add(UUID itemId, Delivery delivery, @Nullable UUID completeAs) {
        jdbc.sql("""
                        insert into work_delivery (item_id, evidence_id, field_key, note, delivered_at, complete_as)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(itemId, delivery.evidenceId(), delivery.field(), delivery.note(), clock.instant().atOffset(ZoneOffset.UTC), completeAs)
                .update();
    }

    Optional<Instant> nextPending() {
        return jdbc.sql("select delivered_at from work_delivery where complete_as is not null order by delivered_at limit 1")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Newest first, since the newest says most. */
    List<Pending> pending(int limit) {
        return jdbc.sql("""
                        select item_id, complete_as from work_delivery where complete_as is not null
                        order by delivered_at desc, evidence_id desc limit ?""")
                .param(limit)
                .query((row, number) -> new Pending(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    void tried(Pending pending) {
        jdbc.sql("update work_delivery set complete_as = null where item_id = ? and complete_as = ?")
                .params(pending.itemId(), pending.personId())
                .update();
    }

    void replace(UUID itemId, UUID older, UUID newer) {
        jdbc.sql("update work_delivery set evidence_id = ? where item_id = ? and evidence_id = ?").params(newer, itemId, older).update();
    }

    List<Delivery> of(UUID itemId) {
        return jdbc.sql("select field_key, evidence_id, note from work_delivery where item_id = ? order by delivered_at, evidence_id")
                .param(itemId)
                .query((row, number) -> new Delivery(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    /** What the form begins with: what the case type says, and what was delivered. */
    Map<String, Object> prefill(WorkItem item, Map<String, Object> own) {
        List<Delivery> delivered = of(item.id());
        if (delivered.isEmpty()) {
            return own;
        }
        CaseType type = types.version(cases.get(item.caseId()).typeVersion());
        String noteField = type.delivered(item.stepKey()).map(CaseType.Delivered::note).orElse(null);
        Map<String, Object> filled = own;
        for (Delivery one : delivered) {
            filled = with(filled, one, noteField);
        }
        return filled;
    }

    /** The values with one more piece of evidence; its note answers a field that is still empty. */
    static Map<String, Object> with(Map<String, Object> values, Delivery delivery, @Nullable String noteField) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        List<Object> named = new ArrayList<>(filled.get(delivery.field()) instanceof List<?> list ? list : List.of());
        String id = delivery.evidenceId().toString();
        if (!named.contains(id)) {
            named.add(id);
        }
        filled.put(delivery.field(), named);
        if (noteField != null && delivery.note() != null && String.valueOf(filled.getOrDefault(noteField, "")).isBlank()) {
            filled.put(noteField, delivery.note());
        }
        return filled;
    }
}
