package org.perennial.escalation;

import java.time.Instant;
import java.util.List;

/**
 * A signal and its instant.
 *
 * @param merged earlier signals that fell on the same instant: this one speaks for them
 */
record Planned(Signal signal, Receiver receiver, Instant at, List<Signal> merged) {}
