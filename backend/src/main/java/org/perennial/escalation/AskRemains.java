package org.perennial.escalation;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals, extensions, holds, questions and nudges of a case that is deleted. */
@Component
@Order(30)
class AskRemains implements CaseRemains {

    /** Children first; each has one place for the case. */
    private static final List<String> ROWS = List.of(
            "delete from item_signal where item_id in (select id from work_item where case_id = ?)",
            "delete from item_nudge where item_id in (select id from work_item where case_id = ?)",
            "delete from item_question where case_id = ?",
            "delete from lateness_acceptance where case_id = ?",
            "delete from extension where case_id = ?",
            "delete from case_hold where case_id = ?");

    private final JdbcClient jdbc;

    AskRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
