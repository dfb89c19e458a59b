package org.perennial.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by what they are about. */
@Component
public class CasesAbout {

    private final CaseRecords records;
    private final JdbcClient jdbc;

    CasesAbout(CaseRecords records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /** Open cases about a subject, whoever asks, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> open(String subjectKind, UUID subjectId) {
        List<UUID> ids = jdbc.sql("select id from case_record where subject_id = ? and subject_kind = ? and state = 'OPEN' order by id")
                .params(subjectId, subjectKind)
                .query(UUID.class)
                .list();
        return ids.stream().map(records::findById).flatMap(java.util.Optional::stream).map(CaseRecord::file).toList();
    }
}
