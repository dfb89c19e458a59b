package org.perennial.evidence;

/** How evidence was obtained (domain.md, section 1). */
public enum EvidenceMethod {
    /** Delivered by a system without a person in between. */
    AUTOMATED,
    /** Exported from a system by a person. */
    EXPORT,
    SCREENSHOT,
    /** A report or a text; never proves that a control operates. */
    DOCUMENT
}
