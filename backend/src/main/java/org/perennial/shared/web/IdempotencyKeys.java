package org.perennial.shared.web;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers given under each key. */
@Component
public class IdempotencyKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final int BODY_MAX = 900_000;
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static final String DONE = "idempotency.done-already";
    static final String DONE_WORDS = "This was done already, but the answer got lost. Load the page again to see what is there now.";

    /** Status of what is done and not answered yet. */
    private static final int UNANSWERED = 0;

    /**
     * @param status 0 while the action is done but its answer is not known
     * @param etag version of what was answered; null where it has none
     */
    record Answer(String operation, String requestHash, int status, @Nullable String body, @Nullable String etag) {

        boolean known() {
            return status != UNANSWERED;
        }
    }

    Optional<Answer> find(UUID person, String key) {
        return jdbc.sql("select operation, request_hash, status, body, etag from idempotency_key where person_id = ? and idem_key = ?")
                .params(person, key)
                .query((row, number) -> new Answer(row.getString(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5)))
                .optional();
    }

    /** After a day nobody repeats a request any more. */
    void forgetOld() {
        jdbc.sql("delete from idempotency_key where made_at < ?")
                .param(SystemTime.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the key in the running transaction, before the answer is known. */
    void take(RunningAction action) {
        insert(action.person(), action.key(), new Answer(action.operation(), action.requestHash(), UNANSWERED, null, null));
    }

    /** The action is done already, so a failure here costs no more than the answer to a repeated request. */
    void keep(RunningAction action, int status, String body, @Nullable String etag) {
        try {
            String kept = body.length() > BODY_MAX ? "" : body;
            int taken = jdbc.sql("update idempotency_key set status = ?, body = ?, etag = ? where person_id = ? and idem_key = ?")
                    .params(status, kept, etag, action.person(), action.key())
                    .update();
            if (taken == 0) {
                insert(action.person(), action.key(), new Answer(action.operation(), action.requestHash(), status, kept, etag));
            }
        } catch (DataAccessException notKept) {
            LOG.warn("The answer to {} is not kept for a repetition", action.operation(), notKept);
        }
    }

    /** What was refused may be sent again as it is. */
    void giveBack(RunningAction action) {
        jdbc.sql("delete from idempotency_key where person_id = ? and idem_key = ? and status = ?")
                .params(action.person(), action.key(), UNANSWERED)
                .update();
    }

    private void insert(UUID person, String key, Answer answer) {
        jdbc.sql("insert into idempotency_key (person_id, idem_key, operation, request_hash, status, body, etag, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(person, key, answer.operation(), answer.requestHash(), answer.status(), answer.body(), answer.etag(),
                        SystemTime.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
