package org.perennial.inbox;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items of a case that is deleted, with drafts and everything else about them. */
@Component
@Order(50)
class ItemRemains implements CaseRemains {

    /** Children first; each has one place for the case. */
    private static final List<String> ROWS = List.of(
            "delete from work_offer where item_id in (select id from work_item where case_id = ?)",
            "delete from work_bar where item_id in (select id from work_item where case_id = ?)",
            "delete from work_draft where item_id in (select id from work_item where case_id = ?)",
            "delete from work_delivery where item_id in (select id from work_item where case_id = ?)",
            "delete from work_holder where item_id in (select id from work_item where case_id = ?)",
            "delete from work_item where case_id = ?");

    private final JdbcClient jdbc;

    ItemRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
