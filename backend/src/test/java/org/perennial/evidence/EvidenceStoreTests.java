package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
@Tag("both")
class EvidenceStoreTests {

    private final EvidenceStore store;
    private final Spool spool;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    @Autowired
    EvidenceStoreTests(EvidenceStore store, Spool spool, JdbcClient database, TransactionTemplate transaction) {
        this.store = store;
        this.spool = spool;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void givesBackWhatItGotInChunksOfOneMebibyte() throws IOException {
        byte[] bytes = random(DatabaseEvidenceStore.CHUNK + 1);
        String sha256 = keep(bytes);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copyTo(sha256, out);

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(chunks(sha256)).isEqualTo(2);
    }

    @Test
    void neverGivesOutADamagedFileCompletely() {
        byte[] bytes = random(DatabaseEvidenceStore.CHUNK + 10);
        String sha256 = keep(bytes);
        byte[] damaged = java.util.Arrays.copyOf(bytes, DatabaseEvidenceStore.CHUNK);
        damaged[4711] ^= 1;
        database.sql("update evidence_chunk set bytes = ? where sha256 = ? and chunk_no = 0").params(damaged, sha256).update();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatIOException().isThrownBy(() -> store.copyTo(sha256, out)).withMessageContaining("damaged");
        assertThat(out.size()).isEqualTo(DatabaseEvidenceStore.CHUNK);
    }

    @Test
    void saysWhenSomethingIsMissing() {
        String sha256 = keep(random(10));
        database.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();

        assertThatIOException().isThrownBy(() -> store.copyTo(sha256, new ByteArrayOutputStream())).withMessageContaining("misses");
        assertThatIOException().isThrownBy(() -> store.copyTo("0".repeat(64), new ByteArrayOutputStream())).withMessageContaining("missing");
    }

    @Test
    void leavesNothingOfATransactionThatFailed() {
        byte[] bytes = random(10);
        try (Spooled file = spool.receive(new ByteArrayInputStream(bytes))) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        store.put(file);
                        throw new IllegalStateException("The metadata cannot be written");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(chunks(file.sha256())).isZero();
        }
    }

    @Test
    void keepsOneCopyWhenTwoSendTheSameAtOnce() throws Exception {
        byte[] bytes = random(100);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> keep = () -> {
            together.await();
            return keepAgainIfBeaten(bytes);
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(keep);
            Future<String> second = threads.submit(keep);
            assertThat(Stream.of(first.get(), second.get()).distinct()).hasSize(1);
            assertThat(chunks(first.get())).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    private String keepAgainIfBeaten(byte[] bytes) {
        try {
            return keep(bytes);
        } catch (DuplicateKeyException beaten) {
            return keep(bytes);
        }
    }

    private String keep(byte[] bytes) {
        try (Spooled file = spool.receive(new ByteArrayInputStream(bytes))) {
            transaction.executeWithoutResult(status -> store.put(file));
            return file.sha256();
        }
    }

    private long chunks(String sha256) {
        return database.sql("select count(*) from evidence_chunk where sha256 = ?").param(sha256).query(Long.class).single();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
