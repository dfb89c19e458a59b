package org.perennial.evidence;

import java.time.ZoneOffset;
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

    /** Whether the person sent anything with this key before. */
    boolean known(UUID personId, @Nullable String key) {
        return key != null
                && jdbc.sql("select count(*) from evidence_key where person_id = ? and idem_key = ?").params(personId, key).query(Long.class).single() > 0;
    }

    void keep(UUID personId, @Nullable String key, String fingerprint, UUID evidenceId) {
        if (key != null) {
            jdbc.sql("insert into evidence_key (person_id, idem_key, fingerprint, evidence_id, made_at) values (?, ?, ?, ?, ?)")
                    .params(personId, key, fingerprint, evidenceId, SystemTime.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /**
     * One text for all that was said and sent. It is kept for good: what is added to a request later may add to it only where it
     * is given, so that a key that was sent before stays good.
     */
    static String fingerprint(NewEvidence said, Delivery how, String sha256) {
        String file = "NewEvidence[fileName=" + said.fileName() + ", declaredType=" + said.declaredType() + ", caseId=" + said.caseId()
                + ", itemId=" + said.itemId() + ", kind=" + said.kind() + ", source=" + said.source() + ", method=" + said.method()
                + ", periodFrom=" + said.periodFrom() + ", periodTo=" + said.periodTo() + ", title=" + said.title() + ", query=" + said.query()
                + ", rowCount=" + said.rowCount() + (said.supersedes() == null ? "" : ", supersedes=" + said.supersedes()) + "]";
        String delivery = "Delivery[control=" + how.control() + ", unit=" + how.unit() + ", note=" + how.note() + ", key=" + how.key() + "]";
        return Hashes.sha256Hex(file + "\u001f" + delivery + "\u001f" + sha256);
    }
}
