package org.perennial.cases;

import java.util.List;
import java.util.UUID;
import org.perennial.shared.Hashes;

/** A part of a case's record kept by another module that the case's seal must cover. */
public interface SealedPart {

    /** Stable name of the part in the seal, such as {@code evidence}. */
    String name();

    /** All that belongs to the case, in a stable order, each as the canonical text (RFC 8785) whose digest the seal holds. */
    List<String> texts(UUID caseId);

    /** Digests (SHA-256, hexadecimal) of the texts, which the seal holds. */
    default List<String> digests(UUID caseId) {
        return texts(caseId).stream().map(Hashes::sha256Hex).toList();
    }
}
