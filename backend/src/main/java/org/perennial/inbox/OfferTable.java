package org.perennial.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.SeparationRule.Barred;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables the inbox is read from: offers by principal and due date, and who is barred. */
@Component
class OfferTable {

    /** Where items without a deadline stand in the list: last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID itemId, @Nullable Instant dueAt, Collection<String> principals) {
        remove(itemId);
        Instant due = dueAt == null ? NEVER : dueAt;
        principals.forEach(principal -> jdbc.sql("insert into work_offer (principal, due_at, item_id) values (?, ?, ?)")
                .params(principal, due.atOffset(ZoneOffset.UTC), itemId)
                .update());
    }

    /** Remembers that the person has the item, for as long as there is one. */
    void hold(UUID itemId, UUID personId) {
        if (heldBy(List.of(itemId), personId).isEmpty()) {
            jdbc.sql("insert into work_holder (item_id, person_id) values (?, ?)").params(itemId, personId).update();
        }
    }

    /** Who has or had the item. */
    Set<UUID> holders(UUID itemId) {
        return Set.copyOf(
                jdbc.sql("select person_id from work_holder where item_id = ?").param(itemId).query(UUID.class).list());
    }

    /** Those of these items that the person has or had. */
    Set<UUID> heldBy(Collection<UUID> itemIds, UUID personId) {
        return itemIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select item_id from work_holder where person_id = :person and item_id in (:items)")
                        .param("person", personId)
                        .param("items", itemIds)
                        .query(UUID.class)
                        .list());
    }

    void remove(UUID itemId) {
        jdbc.sql("delete from work_offer where item_id = ?").param(itemId).update();
    }

    void bar(UUID itemId, Collection<Barred> barred) {
        jdbc.sql("delete from work_bar where item_id = ?").param(itemId).update();
        barred.forEach(one -> jdbc.sql("insert into work_bar (item_id, person_id, rule, detail) values (?, ?, ?, ?)")
                .params(itemId, one.personId(), one.ruleKey(), one.detail())
                .update());
    }

    boolean offered(UUID itemId, List<String> principals) {
        return jdbc.sql("select count(*) from work_offer where item_id = :item and principal in (:principals)")
                        .param("item", itemId)
                        .param("principals", principals)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
