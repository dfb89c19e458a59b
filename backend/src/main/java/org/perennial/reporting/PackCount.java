package org.perennial.reporting;

/** How much a pack would hold. @param files pieces of evidence */
public record PackCount(int cases, int files) {}
