package org.perennial.cases;

import java.util.List;
import java.util.UUID;

/** A part of a case's record kept by another module that the case's seal must cover. */
public interface SealedPart {

    /** Stable name of the part in the seal, such as {@code evidence}. */
    String name();

    /** Digests (SHA-256, hexadecimal) of all that belongs to the case, in a stable order. */
    List<String> digests(UUID caseId);
}
