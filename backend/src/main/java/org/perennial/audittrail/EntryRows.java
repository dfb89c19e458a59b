package org.perennial.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code audit_entry} without the object mapper: sealing and verifying go over all of them. */
final class EntryRows {

    private EntryRows() {}

    static CanonicalEntry canonical(ResultSet row) throws SQLException {
        return new CanonicalEntry(
                row.getInt("v"),
                row.getObject("id", UUID.class),
                instant(row, "business_at"),
                instant(row, "system_at"),
                row.getObject("actor_id", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("via"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("request_id"),
                row.getString("commitment"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
