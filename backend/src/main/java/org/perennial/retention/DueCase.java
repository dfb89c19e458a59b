package org.perennial.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.perennial.shared.UnitRef;

/**
 * A closed case and when its time is over.
 *
 * @param dueOn day from which on it may be deleted: the latest among the cases it goes on with and that go on with it
 * @param rule by which, in words
 * @param kept why it is not deleted though its time is over, as sentences; empty where nothing speaks against it
 */
public record DueCase(
        UUID id,
        String number,
        String title,
        String type,
        String typeTitle,
        UnitRef unit,
        Instant closedAt,
        LocalDate dueOn,
        String rule,
        List<String> kept) {}
