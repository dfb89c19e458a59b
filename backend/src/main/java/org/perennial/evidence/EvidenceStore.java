package org.perennial.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps the bytes of evidence under their digest; equal contents are kept once. Another implementation may keep them outside
 * the database.
 */
interface EvidenceStore {

    /** Keeps a file, in the caller's transaction; without effect where its content is kept already. */
    void put(Spooled file);

    /**
     * Writes the bytes out and checks the digest on the way; the last piece is held back until it is right, so a damaged
     * content never arrives complete. No transaction is open while the receiver takes its time.
     *
     * @throws IOException when the receiver went away, or the content is missing or damaged
     */
    void copyTo(String sha256, OutputStream out) throws IOException;

    /** Takes the bytes away where no evidence refers to them any more, in the caller's transaction. */
    void removeUnused(String sha256);
}
