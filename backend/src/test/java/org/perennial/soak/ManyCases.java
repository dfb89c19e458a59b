package org.perennial.soak;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies of one real case with its trail, each with files of its own, because no test can hand in thousands through real transitions. */
final class ManyCases {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcTemplate jdbc;
    private final Random random = new Random(7);

    ManyCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the case.
     *
     * @param evidence a piece of evidence of that case, which each new file is described like
     * @param bytes of each file; half of them can be compressed
     */
    void copy(UUID caseId, UUID evidence, int cases, int files, int bytes) {
        List<UUID> made = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            UUID copy = Ids.next();
            made.add(copy);
            jdbc.update(
                    """
                    insert into case_record (id, number, type_key, type_version_id, title, unit_id, owner_id, state, stage, grade, tier,
                        subject_kind, subject_id, attempt, level, started_at, started_by, reopen_no, open_items, version)
                    select ?, ?, type_key, type_version_id, title, unit_id, owner_id, state, stage, grade, tier, subject_kind, subject_id,
                        attempt, level, started_at, started_by, 0, 0, 0 from case_record where id = ?
                    """,
                    copy, "X-" + number, caseId);
            trail(caseId, copy);
        }
        for (int number = 0; number < files; number++) {
            file(evidence, made.get(number % cases), bytes);
        }
    }

    /** A commitment covers salt and content only, so it stays right in another entry. */
    private void trail(UUID from, UUID to) {
        jdbc.queryForList("select id from audit_entry where case_id = ? order by row_no", UUID.class, from).forEach(entry -> {
            UUID copy = Ids.next();
            jdbc.update(
                    """
                    insert into audit_entry (id, v, business_at, actor_id, on_behalf_of, via, action, subject_type, subject_id, case_id, unit_id,
                        request_id, commitment)
                    select ?, v, business_at, actor_id, on_behalf_of, via, action, subject_type, subject_id, ?, unit_id, request_id, commitment
                    from audit_entry where id = ?
                    """,
                    copy, to, entry);
            jdbc.update(
                    "insert into audit_payload (entry_id, salt, content, search_text) select ?, salt, content, search_text from audit_payload where entry_id = ?",
                    copy, entry);
        });
    }

    private void file(UUID like, UUID caseId, int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        java.util.Arrays.fill(content, bytes / 2, bytes, (byte) 'a');
        MessageDigest digest = Hashes.sha256();
        String sha256 = HexFormat.of().formatHex(digest.digest(content));
        jdbc.update(
                "insert into evidence_content (sha256, byte_size, chunk_count, stored_at) values (?, ?, ?, ?)",
                sha256, bytes, (bytes + CHUNK - 1) / CHUNK, Timestamp.from(Instant.now()));
        for (int from = 0, number = 0; from < bytes; from += CHUNK, number++) {
            jdbc.update(
                    "insert into evidence_chunk (sha256, chunk_no, bytes) values (?, ?, ?)",
                    sha256, number, java.util.Arrays.copyOfRange(content, from, Math.min(bytes, from + CHUNK)));
        }
        jdbc.update(
                """
                insert into evidence (id, case_id, unit_id, control_unit_id, title, file_name, media_type, byte_size, sha256, kind, status,
                    period_from, period_to, collected_at, collector_id, source, method, backfilled, unchanged, delivered, version, search_text)
                select ?, ?, unit_id, control_unit_id, title, file_name, media_type, ?, ?, kind, status, period_from, period_to, collected_at,
                    collector_id, source, method, false, false, false, 0, search_text
                from evidence where id = ?
                """,
                Ids.next(), caseId, bytes, sha256, like);
    }
}
