package org.perennial.findings;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record Period(LocalDate from, LocalDate to) {}
