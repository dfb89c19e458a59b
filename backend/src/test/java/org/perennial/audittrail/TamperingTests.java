package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.perennial.audittrail.Recomputation.Stored;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;

/** Whatever single thing is changed in stored entries or payloads, recomputing finds it and names the entry. */
class TamperingTests {

    @Property(tries = 300)
    void findsEveryFlippedByteOfAPayload(
            @ForAll @Size(min = 1, max = 8) List<String> labels, @ForAll long seed, @ForAll @IntRange(max = 7) int bit) {
        Random random = new Random(seed);
        List<Stored> rows = rows(labels, random);
        int victim = random.nextInt(rows.size());
        Stored row = rows.get(victim);
        byte[] bytes = row.content().getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << bit);

        List<String> leaves = leaves(rows);
        rows.set(victim, row.withContent(new String(bytes, StandardCharsets.UTF_8)));

        assertThat(Recomputation.findings(rows, leaves)).containsExactly(row.entry().id());
    }

    @Property(tries = 300)
    void findsEveryFlippedBitOfASalt(@ForAll @Size(min = 1, max = 8) List<String> labels, @ForAll long seed) {
        Random random = new Random(seed);
        List<Stored> rows = rows(labels, random);
        int victim = random.nextInt(rows.size());
        Stored row = rows.get(victim);
        List<String> leaves = leaves(rows);
        row.salt()[random.nextInt(row.salt().length)] ^= (byte) (1 << random.nextInt(8));

        assertThat(Recomputation.findings(rows, leaves)).containsExactly(row.entry().id());
    }

    @Property(tries = 300)
    void findsEveryChangedMemberOfAnEntry(
            @ForAll @Size(min = 1, max = 8) List<String> labels, @ForAll long seed, @ForAll @IntRange(max = 12) int member) {
        Random random = new Random(seed);
        List<Stored> rows = rows(labels, random);
        int victim = random.nextInt(rows.size());
        Stored row = rows.get(victim);
        List<String> leaves = leaves(rows);
        rows.set(victim, row.withEntry(Recomputation.changed(row.entry(), member)));

        assertThat(Recomputation.findings(rows, leaves)).containsExactly(rows.get(victim).entry().id());
    }

    @Property(tries = 100)
    void findsNothingWhereNothingWasChanged(@ForAll @Size(max = 8) List<String> labels, @ForAll long seed) {
        List<Stored> rows = rows(labels, new Random(seed));

        assertThat(Recomputation.findings(rows, leaves(rows))).isEmpty();
    }

    private static List<Stored> rows(List<String> labels, Random random) {
        List<Stored> rows = new ArrayList<>();
        for (String label : labels) {
            byte[] salt = Commitment.newSalt();
            String content = AuditPayload.contentOf(
                    new AuditableEvent("thing.changed", "thing", id(random), label, null, null, Map.of("text", label, "n", 1)));
            rows.add(new Stored(entry(random, Commitment.of(salt, content)), salt, content));
        }
        return rows;
    }

    private static CanonicalEntry entry(Random random, String commitment) {
        Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000) * 1000L);
        return new CanonicalEntry(
                1, id(random), at, at.plusSeconds(1), id(random), null, Actor.SYSTEM.via(), "thing.changed", "thing", id(random), null,
                id(random), "r", commitment);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static List<String> leaves(List<Stored> rows) {
        return rows.stream().map(row -> row.entry().leafHash()).toList();
    }
}
