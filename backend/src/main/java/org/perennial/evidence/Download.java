package org.perennial.evidence;

import java.io.IOException;
import java.io.OutputStream;

/** Evidence to be given out: what it is, and its bytes, piece by piece. */
public record Download(Evidence evidence, Bytes bytes) {

    /** Writes all bytes; throws when the receiver goes away or the stored bytes are not what they were. */
    @FunctionalInterface
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }
}
