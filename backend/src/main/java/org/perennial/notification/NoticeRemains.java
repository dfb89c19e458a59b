package org.perennial.notification;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were told of a case that is deleted, and the mails that told of nothing else. */
@Component
@Order(40)
class NoticeRemains implements CaseRemains {

    /** Children first; each has one place for the case. */
    private static final List<String> ROWS = List.of(
            """
            delete from mail where id in (select n.mail_id from notification n where n.case_id = ? and n.mail_id is not null
              and not exists (select 1 from notification o where o.mail_id = n.mail_id and (o.case_id is null or o.case_id <> n.case_id)))""",
            "update notification set group_id = null where group_id in (select id from notification where case_id = ?)",
            "delete from notification where case_id = ?");

    private final JdbcClient jdbc;

    NoticeRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
