package org.perennial.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
        boolean unstaffed,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable PersonRef endedBy,
        long version,
        List<String> allowedActions) {

    public record CaseRef(UUID id, String number, String title, String type, String typeTitle) {}

    /** Why the reader may not do the item, and who may. */
    public record Bar(String rule, String message, List<PersonRef> who) {}
}
