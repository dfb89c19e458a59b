package org.perennial.seats;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What outside auditors read, in the trail: one entry for each record and day, so that leafing through does not flood it. */
@Component
class ReadingLog {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    ReadingLog(
            JdbcClient jdbc,
            CurrentPerson current,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
        // Reading runs in transactions that write nothing.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param reading what the current person reads, by subject type and id */
    void note(AuditableEvent reading) {
        UUID reader = current.id();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Object[] key = {reader, reading.subjectType(), reading.subjectId(), Date.valueOf(day)};
        if (jdbc.sql("select count(*) from audit_seat_reading where person_id = ? and kind = ? and record_id = ? and read_on = ?")
                        .params(key)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> {
                if (gone(reading.caseId())) {
                    return;
                }
                jdbc.sql("insert into audit_seat_reading (person_id, kind, record_id, read_on) values (?, ?, ?, ?)").params(key).update();
                events.publishEvent(reading);
            });
        } catch (DataIntegrityViolationException anotherRequestWasFirst) {
            // It wrote the same entry.
        }
    }

    /** Holds the case meanwhile, so that who deletes it erases this entry too, or was faster. */
    private boolean gone(@Nullable UUID caseId) {
        return caseId != null
                && jdbc.sql("select id from case_record where id = ? for update").param(caseId).query(UUID.class).optional().isEmpty();
    }
}
