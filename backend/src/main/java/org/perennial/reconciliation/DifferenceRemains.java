package org.perennial.reconciliation;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Differences that were found in a case that is deleted. */
@Component
@Order(5)
class DifferenceRemains implements CaseRemains {

    /** Children first; each has one place for the case. */
    private static final List<String> ROWS = List.of(
            "delete from reconciliation_difference where case_id = ?");

    private final JdbcClient jdbc;

    DifferenceRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
