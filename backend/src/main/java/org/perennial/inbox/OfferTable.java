package org.perennial.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
