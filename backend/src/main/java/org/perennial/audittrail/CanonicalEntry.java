package org.perennial.audittrail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Hashes;

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

    private static final byte LEAF = 0x00;

    /** RFC 8785 text; every member is there, null where there is no value. */
    String text() {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("v", v);
        members.put("id", id);
        members.put("at", INSTANT.format(at));
        members.put("systemAt", INSTANT.format(systemAt));
        members.put("actor", actor);
        members.put("onBehalfOf", onBehalfOf);
        members.put("via", via);
        members.put("action", action);
        members.put("subjectType", subjectType);
        members.put("subjectId", subjectId);
        members.put("case", caseId);
        members.put("unit", unitId);
        members.put("requestId", requestId);
        members.put("commitment", commitment);
        return CanonicalJson.of(members);
    }

    /** RFC 6962 leaf hash of {@link #text}, hexadecimal. */
    String leafHash() {
        MessageDigest digest = Hashes.sha256();
        digest.update(LEAF);
        return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    }
}
