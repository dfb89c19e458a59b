package org.perennial.evidence;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for good under which key each person sent what, in the transaction that took it in. */
@Component
class DeliveryKeys {

    private final JdbcClient jdbc;

    DeliveryKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The evidence that was sent with this key before; empty for a new one.
     *
     * @throws Problem 422 {@code idempotency.key-reused} where it was sent with something else
     */
    Optional<UUID> before(UUID personId, @Nullable String key, String fingerprint) {
        record Found(String fingerprint, UUID evidenceId) {}
        if (key == null) {
            return Optional.empty();
        }
        Optional<Found> found = jdbc.sql("select fingerprint, evidence_id from evidence_key where person_id = ? and idem_key = ?")
                .params(personId, key)
                .query((row, number) -> new Found(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
        if (found.isPresent() && !found.get().fingerprint().equals(fingerprint)) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused",
                    "This Idempotency-Key was used for another request. Use a new one.");
        }
        return found.map(Found::evidenceId);
    }

    void keep(UUID personId, @Nullable String key, String fingerprint, UUID evidenceId) {
        if (key != null) {
            jdbc.sql("insert into evidence_key (person_id, idem_key, fingerprint, evidence_id, made_at) values (?, ?, ?, ?, ?)")
                    .params(personId, key, fingerprint, evidenceId, SystemTime.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** One text for all that was said and sent. */
    static String fingerprint(@Nullable Object... parts) {
        return Hashes.sha256Hex(String.join("\u001f", Arrays.stream(parts).map(String::valueOf).toList()));
    }
}
