package org.perennial.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Receives files into a directory of its own while size and digest are taken, so that a slow sender never holds a database
 * connection and nothing is written before all of it is there.
 */
@Component
class Spool {

    /** No upload takes this long: what is older was left behind by a process that died. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final long maxBytes;

    Spool(EvidenceSettings settings) throws IOException {
        this.directory = Files.createDirectories(settings.spool());
        this.maxBytes = settings.maxSize().toBytes();
        removeLeftBehind(SystemTime.now().minus(LEFT_BEHIND));
    }

    /**
     * Reads all of it.
     *
     * @throws Problem 400 {@code evidence.empty}; 413 {@code evidence.too-large}; 507 {@code evidence.no-space}
     */
    Spooled receive(InputStream bytes) {
        Path file = directory.resolve(Ids.next() + ".upload");
        try {
            return copy(bytes, file);
        } catch (IOException | RuntimeException broken) {
            file.toFile().delete();
            if (broken instanceof Problem problem) {
                throw problem;
            }
            throw explain(broken);
        }
    }

    /** What the largest file may have, in words. */
    static Problem tooLarge(long maxBytes) {
        return Problem.tooLarge("evidence.too-large", "The file is larger than the " + (maxBytes / (1024 * 1024)) + " MB allowed.");
    }

    private Spooled copy(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        long size = 0;
        boolean plain = true;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                digest.update(buffer, 0, read);
                plain = plain && plain(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Problem.badRequest("evidence.empty", "The file is empty. Choose a file with content.");
        }
        return new Spooled(file, size, HexFormat.of().formatHex(digest.digest()), plain);
    }

    private static boolean plain(byte[] buffer, int length) {
        for (int index = 0; index < length; index++) {
            byte value = buffer[index];
            // Tab to carriage return, and escape, which logs use for colours.
            if (value >= 0 && value < ' ' && (value < '\t' || value > '\r') && value != 0x1b) {
                return false;
            }
        }
        return true;
    }

    private RuntimeException explain(Exception broken) {
        if (directory.toFile().getUsableSpace() < maxBytes) {
            return new Problem(
                    HttpStatus.INSUFFICIENT_STORAGE, "evidence.no-space", "The server has no room for this file. Tell its administrator.");
        }
        return Problem.badRequest("evidence.upload-broken", "The file did not arrive completely. Send it again.");
    }

    private void removeLeftBehind(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
