package org.perennial.notification;

import java.time.Instant;
import java.util.UUID;
import org.perennial.shared.PersonRef;

/**
 * A mail that could not be delivered. Who administers mail need not be allowed to read cases, so it says nothing of what the mail
 * is about.
 *
 * @param madeAt business clock
 * @param endedAt system time at which it was given up
 * @param answer the server's last words
 */
public record UndeliverableMail(UUID id, PersonRef person, String address, Instant madeAt, Instant endedAt, int tries, String answer) {}
