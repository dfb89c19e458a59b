package org.perennial.reporting;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.perennial.shared.Hashes;
import org.perennial.shared.SystemTime;

/** Takes a pack's bytes and keeps them piece by piece, so that no more than one piece is in memory. Tells how far the build is. */
final class PackOutput extends OutputStream {

    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private final PackChunks chunks;
    private final PackLease lease;
    private final PackLease.Build build;
    private final LongSupplier room;
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] piece = new byte[PackChunks.CHUNK];
    private int filled;
    private int number;
    private long size;
    private int cases;
    private int files;
    private Instant told = SystemTime.now();

    /** @param room how many bytes there may be, asked again and again */
    PackOutput(PackChunks chunks, PackLease lease, PackLease.Build build, LongSupplier room) {
        this.chunks = chunks;
        this.lease = lease;
        this.build = build;
        this.room = room;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int written = 0;
        while (written < length) {
            int now = Math.min(length - written, piece.length - filled);
            System.arraycopy(bytes, from + written, piece, filled, now);
            filled += now;
            written += now;
            if (filled == piece.length) {
                keep();
            }
        }
    }

    private void keep() {
        requireRoom(size + filled);
        byte[] bytes = filled == piece.length ? piece : Arrays.copyOf(piece, filled);
        digest.update(bytes);
        chunks.add(build.pack().id(), build.id(), number++, bytes);
        size += filled;
        filled = 0;
        tell();
    }

    private void requireRoom(long bytes) {
        if (bytes > room.getAsLong()) {
            throw PackQuotas.full();
        }
    }

    void caseDone() {
        cases++;
        tell();
    }

    void fileDone() {
        files++;
        tell();
    }

    /** Every entry of a long trail passes here too, so that the lease does not end meanwhile. */
    void tell() {
        Instant now = SystemTime.now();
        if (now.isAfter(told.plus(PROGRESS))) {
            told = now;
            lease.renew(build, cases, files);
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    /**
     * Ends the build once all bytes are written.
     *
     * @throws PackLease.Lost where another node has the pack by now, or somebody deleted it
     */
    void done(String manifestSha256) {
        requireRoom(size);
        lease.done(build, cases, files, new PackLease.Written(size, HexFormat.of().formatHex(digest.digest()), manifestSha256));
    }
}
