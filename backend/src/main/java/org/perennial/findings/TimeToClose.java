package org.perennial.findings;

/**
 * K6 for one grade: how long nonconformities verified in a period took, with the age of those still open, which a fast figure
 * would otherwise hide.
 */
record TimeToClose(Grade grade, DayCounts raisedToImplemented, DayCounts raisedToVerified, DayCounts openAge) {}
