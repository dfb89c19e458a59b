package org.perennial.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of packs, in pieces of 1 MiB. A build writes pieces of its own: of two builds of one pack none spoils the other's. */
@Component
class PackChunks {

    static final int CHUNK = 1024 * 1024;

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

    /**
     * Writes the file out; no transaction is open while the receiver takes its time.
     *
     * @throws IOException when the receiver went away, or bytes are missing
     */
    void copyTo(UUID packId, UUID buildId, long size, OutputStream out) throws IOException {
        int chunks = (int) ((size + CHUNK - 1) / CHUNK);
        for (int number = 0; number < chunks; number++) {
            int wanted = number;
            out.write(jdbc.sql("select bytes from audit_pack_chunk where pack_id = ? and build_id = ? and chunk_no = ?")
                    .params(packId, buildId, number)
                    .query((row, index) -> row.getBytes(1))
                    .optional()
                    .orElseThrow(() -> new IOException("The pack misses piece " + wanted)));
        }
    }
}
