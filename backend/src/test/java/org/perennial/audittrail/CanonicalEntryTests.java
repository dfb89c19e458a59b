package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.Merkle;
import org.perennial.audittrail.verify.MerkleTree;
import org.perennial.audittrail.verify.NoteSigner;

/** The form is fixed by docs/audit-trail.md: the page's own example is what is computed. */
class CanonicalEntryTests {

    private static final String CONTENT =
            "{\"payload\":{\"grade\":\"MAJOR\",\"rows\":3,\"title\":\"Zugänge nicht geprüft\"},\"subjectLabel\":\"CA-1001\"}";

    @Test
    void computesTheExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/audit-trail.md"));
        byte[] salt = HexFormat.of().parseHex(example(page, "Salt (hexadecimal)"));
        String commitment = Commitment.of(salt, example(page, "Content"));
        CanonicalEntry entry = entry(commitment);

        assertThat(example(page, "Content")).isEqualTo(CONTENT);
        assertThat(commitment).isEqualTo(example(page, "Commitment"));
        assertThat(entry.text()).isEqualTo(example(page, "Canonical entry"));
        assertThat(entry.leafHash()).isEqualTo(example(page, "Leaf hash"));
    }

    @Test
    void computesTheExamplesOfTreeAndCheckpointOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/audit-trail.md"));
        HexFormat hex = HexFormat.of();
        byte[] first = hex.parseHex(example(page, "Leaf hash"));
        byte[] second = Merkle.leaf("second".getBytes(StandardCharsets.UTF_8));
        byte[] third = Merkle.leaf("third".getBytes(StandardCharsets.UTF_8));
        MerkleTree tree = new MerkleTree(
                (level, no) -> new MerkleTree((l, n) -> null, 0).append(List.of(first, second, third)).get(level), 3);
        NoteSigner signer = NoteSigner.parse(example(page, "file `trail-key`"));

        assertThat(hex.formatHex(second)).isEqualTo(example(page, "Leaf 1"));
        assertThat(hex.formatHex(third)).isEqualTo(example(page, "Leaf 2"));
        assertThat(hex.formatHex(tree.root(2))).isEqualTo(example(page, "Node above leaves 0 and 1"));
        assertThat(hex.formatHex(tree.root(3))).isEqualTo(example(page, "Root over three leaves"));
        assertThat(tree.inclusion(0, 3)).containsExactly(second, third);
        assertThat(tree.consistency(2, 3)).containsExactly(third);
        assertThat(signer.key().text()).isEqualTo(example(page, "Public key"));
        assertThat(Checkpoint.sign(signer, 3, tree.root(3)).note().replaceAll("(?m)^(?=.)", "    ")).isSubstringOf(page);
    }

    @Test
    void writesEveryInstantWithSixDigits() {
        assertThat(entry("00").text())
                .contains("\"at\":\"2026-03-01T09:30:00.000000Z\"", "\"systemAt\":\"2026-02-28T23:59:59.120000Z\"");
    }

    @Test
    void keepsMembersWithoutValue() {
        assertThat(entry("00").text()).contains("\"onBehalfOf\":null");
    }

    private static CanonicalEntry entry(String commitment) {
        return new CanonicalEntry(
                1,
                UUID.fromString("0195500c-5a80-7abc-8def-0123456789ab"),
                Instant.parse("2026-03-01T09:30:00Z"),
                Instant.parse("2026-02-28T23:59:59.12Z"),
                UUID.fromString("0195500c-5a80-7abc-8def-0000000000a1"),
                null,
                "password",
                "case.started",
                "case",
                UUID.fromString("0195500c-5a80-7abc-8def-0000000000c1"),
                UUID.fromString("0195500c-5a80-7abc-8def-0000000000c1"),
                UUID.fromString("0195500c-5a80-7abc-8def-0000000000b1"),
                "5f0c2d",
                commitment);
    }

    private static String example(String page, String title) {
        Matcher block = Pattern.compile(Pattern.quote(title) + ":\n\n    (.+)\n").matcher(page);
        assertThat(block.find()).as(title).isTrue();
        return block.group(1);
    }
}
