package org.perennial.notification;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people must be told.
 *
 * @param kind {@code noun.verbed}, such as {@code item.reminder}; names the text that is sent
 * @param receivers who is told; nobody twice
 * @param caseId the case it is about; null outside a case
 * @param itemId the work item a link leads to; null when it leads to the case or to {@code path}
 * @param path where a link leads inside the product when there is neither item nor case, such as {@code /escalations}; null otherwise
 * @param mandatory whether a receiver's preferences cannot switch it off (escalations)
 * @param cause what several notices to one person are grouped by, such as {@code level:2}; null for none
 * @param facts what the text needs (texts, numbers, instants as ISO-8601 text); never a secret. Texts know {@code task}, {@code due},
 *     {@code by} (who acted), {@code reason}, {@code message}, {@code until}, {@code level}, {@code caseNumber}; a kind without a text of
 *     its own (docs/mail.md) shows {@code title}, or {@code task}, and {@code text}
 */
public record Notice(
        String kind,
        Set<UUID> receivers,
        @Nullable UUID caseId,
        @Nullable UUID itemId,
        @Nullable String path,
        boolean mandatory,
        @Nullable String cause,
        Map<String, ?> facts) {

    public Notice {
        receivers = Set.copyOf(receivers);
        facts = Map.copyOf(facts);
    }
}
