package org.perennial.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it waits in the outbox.
 *
 * @param messageId fixed before the first try, so that a second copy is known as one
 * @param threadId what the mails of one case answer to; null where it is about several or none
 * @param leaveLink where a digest is ended without signing in; null where nothing can be left
 * @param madeAt business clock, the mail's date
 */
record Letter(
        UUID id,
        UUID personId,
        String address,
        String messageId,
        @Nullable String threadId,
        String subject,
        String plain,
        String html,
        @Nullable String leaveLink,
        Instant madeAt) {

    /** The same with other words in its texts. */
    Letter replaced(String words, String by) {
        return new Letter(
                id, personId, address, messageId, threadId, subject, plain.replace(words, by), html.replace(words, by), leaveLink, madeAt);
    }
}
