package org.perennial.evidence;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Receives files into a directory of its own while size and digest are taken, so that a slow sender never holds a database
 * connection and nothing is written before all of it is there.
 */
@Component
class Spool {

    private static final int BUFFER = 64 * 1024;

    private final SpoolDirectory own;
    private final Path directory;
    private final long maxBytes;

    Spool(EvidenceSettings settings, @Value("${perennial.data-directory}") Path dataDirectory) throws IOException {
        this.own = SpoolDirectory.in(settings.spool(dataDirectory));
        this.directory = own.path();
        this.maxBytes = settings.maxSize().toBytes();
    }

    /** Removes what uploads that were cut off by the end left behind. */
    @PreDestroy
    void close() throws IOException {
        own.close();
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
}
