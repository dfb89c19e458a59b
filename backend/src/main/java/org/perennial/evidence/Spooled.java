package org.perennial.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A received file, complete, on its way to the store; closing it deletes the temporary file.
 *
 * @param size bytes
 * @param sha256 of the bytes, hexadecimal
 * @param plain whether no byte is a control character that texts do not contain
 */
record Spooled(Path path, long size, String sha256, boolean plain) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException cannotDelete) {
            throw new UncheckedIOException(cannotDelete);
        }
    }
}
