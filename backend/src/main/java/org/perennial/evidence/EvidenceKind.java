package org.perennial.evidence;

/** What a piece of evidence can prove. */
public enum EvidenceKind {
    /** How a control is meant to work: a policy, a configuration, an approval of a concept. */
    DESIGN,
    /** That a control worked over a period: a log, an export, a ticket list. */
    OPERATION
}
