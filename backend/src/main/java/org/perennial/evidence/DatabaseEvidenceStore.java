package org.perennial.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.perennial.shared.Hashes;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contents in the database in chunks: one backup, one transaction, seen by all nodes. */
@Component
class DatabaseEvidenceStore implements EvidenceStore {

    /**
     * Small enough for the heap: in one of 256 MB, G1 gives an array of 1 MiB two regions to itself, and the embedded database ran out
     * of memory on a single file of 100 MB (measured). What was stored in larger chunks is read as it is.
     */
    static final int CHUNK = 256 * 1024;

    private final JdbcClient database;

    DatabaseEvidenceStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(Spooled file) {
        if (chunks(file.sha256()) >= 0) {
            return;
        }
        database.sql("insert into evidence_content (sha256, byte_size, chunk_count, stored_at) values (?, ?, ?, ?)")
                .params(
                        file.sha256(), file.size(), (int) ((file.size() + CHUNK - 1) / CHUNK),
                        SystemTime.now().atOffset(ZoneOffset.UTC))
                .update();
        try (InputStream bytes = Files.newInputStream(file.path())) {
            int number = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                database.sql("insert into evidence_chunk (sha256, chunk_no, bytes) values (?, ?, ?)")
                        .params(file.sha256(), number++, chunk)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void copyTo(String sha256, OutputStream out) throws IOException {
        int chunks = chunks(sha256);
        MessageDigest digest = Hashes.sha256();
        for (int number = 0; number < chunks; number++) {
            byte[] chunk = chunk(sha256, number);
            digest.update(chunk);
            boolean last = number == chunks - 1;
            if (last && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IOException("Stored evidence is damaged: " + sha256);
            }
            out.write(chunk);
        }
        if (chunks <= 0) {
            throw new IOException("Stored evidence is missing: " + sha256);
        }
    }

    @Override
    public void removeUnused(String sha256) {
        // Who hands the same bytes in at this moment waits here, or is waited for by the check of the foreign key.
        database.sql("select sha256 from evidence_content where sha256 = ? for update").param(sha256).query(String.class).optional();
        if (database.sql("select count(*) from evidence where sha256 = ?").param(sha256).query(Long.class).single() > 0) {
            return;
        }
        database.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();
        database.sql("delete from evidence_content where sha256 = ?").param(sha256).update();
    }

    private byte[] chunk(String sha256, int number) throws IOException {
        return database.sql("select bytes from evidence_chunk where sha256 = ? and chunk_no = ?")
                .params(sha256, number)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IOException("Stored evidence misses chunk " + number + ": " + sha256));
    }

    /** How many chunks the content has; -1 where it is not kept. */
    private int chunks(String sha256) {
        return database.sql("select chunk_count from evidence_content where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }
}
