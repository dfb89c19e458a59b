package org.perennial.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the current person gets mails.
 *
 * @param choices what this person may choose
 * @param address where mails go
 * @param nextDigestAt when the next digest would leave; null where there is none
 * @param mails whether mails are sent at all
 */
public record PreferenceView(
        UUID personId, MailMode mode, List<MailMode> choices, String address, @Nullable Instant nextDigestAt, boolean mails) {}
