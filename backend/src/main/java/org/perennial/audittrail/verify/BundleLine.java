package org.perennial.audittrail.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a bundle's {@code entries.jsonl}: an entry as RFC 8785 JSON. A line that is not its own canonical text is refused. */
public final class BundleLine {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final HexFormat HEX = HexFormat.of();

    /** Bytes of a leaf hash and of a salt. */
    private static final int LONG = 32;

    private BundleLine() {}

    /** The line, without its line feed. */
    public static String of(SealedEntry entry) {
        StringBuilder line = new StringBuilder(1024).append('{');
        String leaf = entry.leaf() == null ? null : HEX.formatHex(entry.leaf());
        if (entry.said() == null) {
            JsonText.append(line.append("\"leaf\":"), leaf);
            return line.append(",\"no\":").append(entry.no()).append('}').toString();
        }
        JsonText.append(line.append("\"content\":"), entry.content());
        JsonText.append(line.append(",\"entry\":"), new String(entry.said().canonical(), StandardCharsets.UTF_8));
        JsonText.append(line.append(",\"leaf\":"), leaf);
        line.append(",\"no\":").append(entry.no());
        JsonText.append(line.append(",\"salt\":"), entry.salt() == null ? null : HEX.formatHex(entry.salt()));
        return line.append('}').toString();
    }

    /** @throws IllegalArgumentException for a line that {@link #of} did not write */
    static SealedEntry parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String canonical = text(node, "entry");
            SealedEntry entry = new SealedEntry(
                    node.required("no").longValue(), bytes(text(node, "leaf")), canonical == null ? null : said(canonical),
                    bytes(text(node, "salt")), text(node, "content"));
            if (!of(entry).equals(line)) {
                throw new IllegalArgumentException("Not in canonical form");
            }
            if (entry.leaf() == null || entry.leaf().length != LONG || entry.salt() != null && entry.salt().length != LONG) {
                throw new IllegalArgumentException("Leaf or salt have another length");
            }
            return entry;
        } catch (JacksonException | IllegalStateException unreadable) {
            throw new IllegalArgumentException("Not an entry", unreadable);
        }
    }

    /** What the canonical text of an entry says. */
    private static SealedEntry.Said said(String canonical) {
        JsonNode node = JSON.readTree(canonical);
        String subject = text(node, "subjectId");
        return new SealedEntry.Said(
                canonical.getBytes(StandardCharsets.UTF_8),
                UUID.fromString(node.required("id").stringValue()),
                node.required("commitment").stringValue(),
                SealedEntry.Said.erases(
                        node.required("action").stringValue(), node.required("subjectType").stringValue(),
                        subject == null ? null : UUID.fromString(subject)));
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HEX.parseHex(hex);
    }
}
