package org.perennial.findings;

/** What became of a proposed finding. */
public enum ProposalStatus {
    OPEN,
    CONFIRMED,
    MERGED,
    DISMISSED
}
