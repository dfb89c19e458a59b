package org.perennial.audittrail.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The lines of {@code entries.jsonl} as bytes: each ends with a line feed, and nothing else ends one. */
final class BundleLines implements Closeable {

    /** The longest line, in bytes; what the product writes is far shorter. */
    private static final int LONGEST = 16 << 20;

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private boolean ended;

    BundleLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /**
     * Goes to the next line.
     *
     * @return false where there is none
     * @throws IOException for a line that is too long, too
     */
    boolean next() throws IOException {
        line.reset();
        ended = false;
        for (int each = bytes.read(); each >= 0; each = bytes.read()) {
            if (each == '\n') {
                ended = true;
                return true;
            }
            if (line.size() == LONGEST) {
                throw new IOException("a line of " + TrailBundle.ENTRIES + " is longer than " + (LONGEST >> 20) + " MiB");
            }
            line.write(each);
        }
        return line.size() > 0;
    }

    /**
     * The line, without its line feed.
     *
     * @throws IllegalArgumentException where it is no UTF-8, or the file ends within it
     */
    String text() {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            if (!ended) {
                throw new IllegalArgumentException("The last line has no end");
            }
            return text;
        } catch (CharacterCodingException not) {
            throw new IllegalArgumentException("Not UTF-8", not);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
