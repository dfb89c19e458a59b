package org.perennial.seats;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What samples and seats keep of a case that is deleted. A sample can still be drawn again: ids, digests and the number of the case
 * stay, as they do in its tombstone; titles and names of files go.
 */
@Component
@Order(4)
class SeatRemains implements CaseRemains {

    private static final List<String> ROWS = List.of(
            "update audit_sample_item set detail = null where record_id = ?",
            "update audit_sample_item set label = null where case_id = ? and record_id <> case_id",
            "delete from audit_seat_reading where record_id = ?",
            "delete from audit_seat_reading where record_id in (select id from evidence where case_id = ?)");

    private final JdbcClient jdbc;

    SeatRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
