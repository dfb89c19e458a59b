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

    /** @param etag version of what was answered; null where it has none */
    record Answer(String operation, String requestHash, int status, String body, @Nullable String etag) {}

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

    /** The action is done already, so a failure here costs no more than the answer to a repeated request. */
    void keep(UUID person, String key, Answer answer) {
        try {
            String body = answer.body().length() > BODY_MAX ? "" : answer.body();
            jdbc.sql("insert into idempotency_key (person_id, idem_key, operation, request_hash, status, body, etag, made_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(person, key, answer.operation(), answer.requestHash(), answer.status(), body, answer.etag(),
                            SystemTime.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException notKept) {
            LOG.warn("The answer to {} is not kept for a repetition", answer.operation(), notKept);
        }
    }
}
