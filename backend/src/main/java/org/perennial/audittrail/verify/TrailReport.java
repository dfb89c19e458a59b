package org.perennial.audittrail.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param entries how many entries were read
 * @param withheld how many of them were given as a leaf only
 * @param erased how many payloads are erased, each with its entry that says so
 * @param covered entries the newest genuine checkpoint covers
 * @param outside entries that a checkpoint from outside vouches for; 0 without one
 * @param findings first bad entry first; empty where all is as it was sealed; at most a hundred
 */
public record TrailReport(
        long entries, long withheld, long erased, long covered, long outside, List<TrailFinding> findings) {

    public TrailReport {
        findings = List.copyOf(findings);
    }

    public boolean good() {
        return findings.isEmpty();
    }

    /** The first bad entry, or what is wrong with the whole. */
    public Optional<TrailFinding> first() {
        return findings.stream().findFirst();
    }
}
