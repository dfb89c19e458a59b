package org.perennial.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of packs, piece by piece. A build writes pieces of its own: of two builds of one pack none spoils the other's. */
@Component
class PackChunks {

    /**
     * Small enough for the heap, as for evidence: G1 gives an array of 1 MiB two regions of a small heap to itself, and the embedded
     * database holds several at a time. What was stored in larger pieces is read as it is.
     */
    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    PackChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID packId, UUID buildId, int number, byte[] bytes) {
        jdbc.sql("insert into audit_pack_chunk (pack_id, build_id, chunk_no, bytes) values (?, ?, ?, ?)")
                .params(packId, buildId, number, bytes)
                .update();
    }

    /** Deletes the pieces that other builds of the pack left behind. */
    void sweep(UUID packId, UUID buildId) {
        jdbc.sql("delete from audit_pack_chunk where pack_id = ? and build_id <> ?").params(packId, buildId).update();
    }

    /** Deletes the pieces of one build. */
    void drop(UUID packId, UUID buildId) {
        jdbc.sql("delete from audit_pack_chunk where pack_id = ? and build_id = ?").params(packId, buildId).update();
    }

    /**
     * Writes the file out; no transaction is open while the receiver takes its time.
     *
     * @throws IOException when the receiver went away, or bytes are missing
     */
    void copyTo(UUID packId, UUID buildId, long size, OutputStream out) throws IOException {
        int number = 0;
        for (long written = 0; written < size; number++) {
            byte[] piece = piece(packId, buildId, number);
            out.write(piece);
            written += piece.length;
        }
    }

    private byte[] piece(UUID packId, UUID buildId, int number) throws IOException {
        return jdbc.sql("select bytes from audit_pack_chunk where pack_id = ? and build_id = ? and chunk_no = ?")
                .params(packId, buildId, number)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new IOException("The pack misses piece " + number));
    }
}
