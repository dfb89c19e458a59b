package org.perennial.controls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/** Who held a duty and when, by the business clock; {@code to} is null while it lasts. */
public record DutyView(Duty duty, PersonRef person, Instant from, @Nullable Instant to) {}
