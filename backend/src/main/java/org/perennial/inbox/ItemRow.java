package org.perennial.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A line of the inbox. Deadlines are instants; {@code overdue} is judged on the business clock.
 *
 * @param originalDueAt when it was due before more time was granted; null when it has no deadline
 * @param escalationLevel 0 in time, 1 to 4 by how far lateness has climbed
 * @param detail what tells it from others of its step; null when nothing does
 * @param barred why the reader may not do it; null when separation of duties does not stand in the way
 * @param standIn who does it while its own person is away; null when nobody stands in
 * @param unstaffed nobody may do it, so the ISMS manager must name a person
 */
public record ItemRow(
        UUID id,
        @JsonProperty("case") CaseRef caseRef,
        String step,
        String title,
        @Nullable String detail,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean overdue,
        int escalationLevel,
        String state,
        @Nullable PersonRef assignee,
        List<String> offeredTo,
        @Nullable String tier,
        @Nullable String grade,
        int attempt,
        @Nullable Bar barred,
        @Nullable Substitution standIn,
        boolean unstaffed,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable PersonRef endedBy,
        long version,
        List<String> allowedActions) {

    public record CaseRef(UUID id, String number, String title, String type, String typeTitle) {}

    /**
     * Somebody stands in.
     *
     * @param absent whose item it is
     * @param until last day away, in the zone of that person's unit; null once they are back
     * @param person who stands in; null when nobody may
     * @param passedOver who came first in the line but could not have it
     */
    public record Substitution(
            PersonRef absent, @Nullable LocalDate until, @Nullable PersonRef person, List<PassedOver> passedOver) {}

    /**
     * @param why {@code AWAY}, {@code LEFT} or {@code BARRED}
     * @param detail the rule that bars them, in words; null otherwise
     */
    public record PassedOver(PersonRef person, String why, @Nullable String detail) {}

    /** Why the reader may not do the item. @param who who may; empty in lists, filled where one item is opened */
    public record Bar(String rule, String message, List<PersonRef> who) {}
}
