package org.perennial.audittrail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger would write after reading docs/audit-trail.md: computes commitments and leaves with the JDK alone, sharing
 * nothing with the code that wrote them.
 */
final class Recomputation {

    private Recomputation() {}

    record Stored(CanonicalEntry entry, byte[] salt, String content) {

        Stored withContent(String other) {
            return new Stored(entry, salt, other);
        }

        Stored withEntry(CanonicalEntry other) {
            return new Stored(other, salt, content);
        }
    }

    /** Ids of the entries whose payload does not fit their commitment or whose leaf is not the one that was sealed. */
    static List<UUID> findings(List<Stored> rows, List<String> sealedLeaves) {
        List<UUID> bad = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Stored row = rows.get(index);
            boolean fits = commitment(row.salt(), row.content()).equals(row.entry().commitment())
                    && leaf(row.entry()).equals(sealedLeaves.get(index));
            if (!fits) {
                bad.add(row.entry().id());
            }
        }
        return bad;
    }

    static String commitment(byte[] salt, String content) {
        return sha256(salt, content.getBytes(StandardCharsets.UTF_8));
    }

    static String leaf(CanonicalEntry entry) {
        return sha256(new byte[] {0}, text(entry).getBytes(StandardCharsets.UTF_8));
    }

    static String text(CanonicalEntry entry) {
        return "{\"action\":" + quoted(entry.action())
                + ",\"actor\":" + quoted(entry.actor())
                + ",\"at\":" + quoted(instant(entry.at()))
                + ",\"case\":" + quoted(entry.caseId())
                + ",\"commitment\":" + quoted(entry.commitment())
                + ",\"id\":" + quoted(entry.id())
                + ",\"onBehalfOf\":" + quoted(entry.onBehalfOf())
                + ",\"requestId\":" + quoted(entry.requestId())
                + ",\"subjectId\":" + quoted(entry.subjectId())
                + ",\"subjectType\":" + quoted(entry.subjectType())
                + ",\"systemAt\":" + quoted(instant(entry.systemAt()))
                + ",\"unit\":" + quoted(entry.unitId())
                + ",\"v\":" + entry.v()
                + ",\"via\":" + quoted(entry.via()) + "}";
    }

    /** The same entry with one member changed; {@code member} from 0 to 12. */
    static CanonicalEntry changed(CanonicalEntry e, int member) {
        UUID other = new UUID(1, 2);
        return new CanonicalEntry(
                member == 0 ? 2 : e.v(),
                member == 1 ? other : e.id(),
                member == 2 ? e.at().plusNanos(1000) : e.at(),
                member == 3 ? e.systemAt().minusNanos(1000) : e.systemAt(),
                member == 4 ? null : e.actor(),
                member == 5 ? other : e.onBehalfOf(),
                member == 6 ? e.via() + "x" : e.via(),
                member == 7 ? "thing.kept" : e.action(),
                member == 8 ? "other" : e.subjectType(),
                member == 9 ? other : e.subjectId(),
                member == 10 ? other : e.caseId(),
                member == 11 ? null : e.unitId(),
                member == 12 ? null : e.requestId(),
                e.commitment());
    }

    private static String quoted(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        // Everything in an entry is printable ASCII: only these two are escaped.
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String instant(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return String.format(
                "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ",
                utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth(), utc.getHour(), utc.getMinute(), utc.getSecond(),
                utc.getNano() / 1000);
    }

    private static String sha256(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both.toByteArray()));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
