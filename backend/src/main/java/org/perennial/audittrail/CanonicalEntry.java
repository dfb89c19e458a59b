package org.perennial.audittrail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.JsonText;
import org.perennial.audittrail.verify.Merkle;
import org.perennial.audittrail.verify.SealedEntry;

/**
 * The members of an audit entry that are sealed, and the bytes they are sealed as. The form is fixed for ever by
 * {@code backend/docs/audit-trail.md}: what was written once must be recomputable by every later release, so another form gets
 * another {@code v} and this one stays.
 *
 * @param at business time
 * @param systemAt the database's time
 * @param commitment see {@link Commitment}
 */
record CanonicalEntry(
        int v,
        UUID id,
        Instant at,
        Instant systemAt,
        @Nullable UUID actor,
        @Nullable UUID onBehalfOf,
        String via,
        String action,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable UUID caseId,
        @Nullable UUID unitId,
        @Nullable String requestId,
        String commitment) {

    /** The only form there is so far. */
    static final int VERSION = 1;

    /** Always six digits of a second: a form that drops zeros would give one instant several texts. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** RFC 8785 text; every member is there, null where there is no value. Written out, because a million of them is verified at once. */
    String text() {
        StringBuilder text = new StringBuilder(640);
        JsonText.append(text.append("{\"action\":"), action);
        JsonText.append(text.append(",\"actor\":"), id(actor));
        JsonText.append(text.append(",\"at\":"), INSTANT.format(at));
        JsonText.append(text.append(",\"case\":"), id(caseId));
        JsonText.append(text.append(",\"commitment\":"), commitment);
        JsonText.append(text.append(",\"id\":"), id(id));
        JsonText.append(text.append(",\"onBehalfOf\":"), id(onBehalfOf));
        JsonText.append(text.append(",\"requestId\":"), requestId);
        JsonText.append(text.append(",\"subjectId\":"), id(subjectId));
        JsonText.append(text.append(",\"subjectType\":"), subjectType);
        JsonText.append(text.append(",\"systemAt\":"), INSTANT.format(systemAt));
        JsonText.append(text.append(",\"unit\":"), id(unitId));
        text.append(",\"v\":").append(v);
        return JsonText.append(text.append(",\"via\":"), via).append('}').toString();
    }

    /** The bytes that are sealed. */
    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 6962 leaf hash of {@link #bytes}, hexadecimal. */
    String leafHash() {
        return HexFormat.of().formatHex(Merkle.leaf(bytes()));
    }

    /** The entry as a verifier reads it. */
    SealedEntry.Said said() {
        return new SealedEntry.Said(bytes(), id, commitment, SealedEntry.Said.erases(action, subjectType, subjectId));
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
