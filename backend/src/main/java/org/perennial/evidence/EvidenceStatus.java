package org.perennial.evidence;

/** What became of evidence. It is never edited; better evidence supersedes it. */
public enum EvidenceStatus {
    ACCEPTED,
    REJECTED,
    SUPERSEDED
}
