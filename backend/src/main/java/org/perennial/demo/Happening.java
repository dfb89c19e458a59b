package org.perennial.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while the clock moved.
 *
 * @param kind {@code TIMER}, {@code STAGE}, {@code TASK}, {@code CLOSED} or {@code OVERDUE}
 * @param inCase null where it concerns no case
 */
public record Happening(Instant at, String kind, String text, @JsonProperty("case") @Nullable CaseRef inCase) {

    public record CaseRef(UUID id, String number) {}
}
