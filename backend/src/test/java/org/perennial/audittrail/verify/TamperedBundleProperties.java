package org.perennial.audittrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.perennial.audittrail.verify.TrailFinding.Kind;

/** Whatever is done to a sealed trail is found, and the first bad entry is named; nothing is found where nothing was done. */
class TamperedBundleProperties {

    private static final Set<Kind> SPANS = EnumSet.of(Kind.HISTORY_REWRITTEN, Kind.HEAD_REPLACED, Kind.ENTRY_MISSING);

    @Property(tries = 60)
    void findsNothingInAnUntouchedTrail(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll @IntRange(min = 1, max = 20) int every, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, every, random);

        TrailReport report = trail.verify(trail.checkpoints.get(random.nextInt(trail.checkpoints.size())));

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(size);
        assertThat(report.covered()).isEqualTo(size);
    }

    @Property(tries = 60)
    void findsAnyFlippedBitOfAnEntry(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int victim = random.nextInt(size);
        SealedEntry old = trail.entries.get(victim);
        byte[] bytes = old.said().canonical().clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
        trail.entries.set(victim, new SealedEntry(
                victim, old.leaf(), new SealedEntry.Said(bytes, old.said().id(), old.said().commitment(), null), old.salt(), old.content()));

        names(trail.verify(), victim, Kind.ENTRY_CHANGED, Kind.ENTRY_UNREADABLE);
    }

    @Property(tries = 60)
    void findsAnyFlippedBitOfAPayloadOrSalt(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int victim = random.nextInt(size);
        SealedEntry old = trail.entries.get(victim);
        byte[] salt = old.salt().clone();
        StringBuilder content = new StringBuilder(old.content());
        if (random.nextBoolean()) {
            salt[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        } else {
            int at = random.nextInt(content.length());
            content.setCharAt(at, (char) (content.charAt(at) ^ (1 << random.nextInt(7))));
        }
        trail.entries.set(victim, new SealedEntry(victim, old.leaf(), old.said(), salt, content.toString()));

        names(trail.verify(), victim, Kind.PAYLOAD_CHANGED);
    }

    @Property(tries = 60)
    void findsAnEntryThatIsTakenOut(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll boolean renumbered, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int victim = random.nextInt(size);
        trail.entries.remove(victim);
        if (renumbered) {
            renumber(trail);
        }

        // Where numbers and leaves were moved up as well, the tree says between which heads it began to differ.
        names(trail.verify(), victim, Kind.ENTRY_MISSING, Kind.HISTORY_REWRITTEN);
    }

    @Property(tries = 60)
    void findsAnEntryThatIsPutIn(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 2) int skill, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        List<byte[]> leaves = trail.entries.stream().map(SealedEntry::leaf).toList();
        int place = random.nextInt(size);
        trail.entries.add(place, trail.entry(place, "thing.invented", null));
        if (skill == 0) {
            assertThat(trail.verify().findings()).anyMatch(each -> each.kind() == Kind.ENTRY_INSERTED && each.from() == place);
            return;
        }
        renumber(trail);
        if (skill == 1) {
            for (int no = 0; no < size; no++) {
                SealedEntry each = trail.entries.get(no);
                trail.entries.set(no, new SealedEntry(no, leaves.get(no), each.said(), each.salt(), each.content()));
            }
        }
        // The last one is now one too many; where it is the one that was put in, the last that was sealed seems changed.
        names(trail.verify(), place, Kind.ENTRY_INSERTED, Kind.HISTORY_REWRITTEN, Kind.ENTRY_CHANGED);
    }

    @Property(tries = 60)
    void findsEntriesThatChangedPlaces(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll boolean leavesToo, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int first = random.nextInt(size - 1);
        int second = first + 1 + random.nextInt(size - first - 1);
        List<byte[]> leaves = trail.entries.stream().map(SealedEntry::leaf).toList();
        Collections.swap(trail.entries, first, second);
        for (int no : new int[] {first, second}) {
            SealedEntry moved = trail.entries.get(no);
            trail.entries.set(no, new SealedEntry(
                    no, leavesToo ? moved.leaf() : leaves.get(no), moved.said(), moved.salt(), moved.content()));
        }

        names(trail.verify(), first, Kind.ENTRY_REORDERED, Kind.HISTORY_REWRITTEN);
    }

    @Property(tries = 60)
    void findsLinesThatStandInAnotherOrder(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int first = random.nextInt(size - 1);
        Collections.swap(trail.entries, first, first + 1);

        TrailReport report = trail.verify();

        assertThat(report.first()).get().matches(each -> each.kind() == Kind.ENTRY_REORDERED && each.from() == first);
    }

    @Property(tries = 60)
    void findsAPayloadThatIsGoneUnlessAnEntrySaysSo(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll boolean said, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int victim = random.nextInt(size);
        SealedEntry old = trail.entries.get(victim);
        trail.entries.set(victim, new SealedEntry(victim, old.leaf(), old.said(), null, null));
        if (said) {
            trail.entries.add(trail.entry(size, "payload.erased", old.said().id()));
            trail.reseal(7, trail.signer);
            assertThat(trail.verify().findings()).isEmpty();
            assertThat(trail.verify().erased()).isEqualTo(1);
        } else {
            names(trail.verify(), victim, Kind.PAYLOAD_MISSING);
        }
    }

    @Property(tries = 60)
    void findsWithACheckpointFromOutsideThatAllWasRewrittenAndSignedAgain(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll boolean keyStolen, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        Checkpoint held = trail.newest();
        int victim = random.nextInt(size);
        trail.entries.set(victim, trail.entry(victim, "thing.whitewashed", null));
        trail.reseal(7, keyStolen ? trail.signer : NoteSigner.generate("sample.example/trail"));

        TrailReport report = trail.verify(held);

        if (keyStolen) {
            assertThat(trail.verify().good()).as("nobody inside can see it").isTrue();
            names(report, victim, Kind.HEAD_REPLACED);
        } else {
            assertThat(report.findings()).anyMatch(each -> each.kind() == Kind.CHECKPOINT_FORGED);
        }
    }

    @Property(tries = 60)
    void findsWithACheckpointFromOutsideThatTheEndWasCutOff(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        Checkpoint held = trail.newest();
        int left = 1 + random.nextInt(size - 1);
        while (trail.entries.size() > left) {
            trail.entries.remove(trail.entries.size() - 1);
        }
        trail.reseal(7, trail.signer);

        assertThat(trail.verify().good()).as("nobody inside can see it").isTrue();
        TrailReport report = trail.verify(held);
        assertThat(report.first()).get().matches(each -> each.kind() == Kind.ROLLED_BACK && each.from() == left);
    }

    @Property(tries = 60)
    void findsAHeadThatWasReplaced(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int which = random.nextInt(trail.checkpoints.size());
        byte[] root = trail.checkpoints.get(which).root().clone();
        root[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        trail.checkpoints.set(which, Checkpoint.sign(
                random.nextBoolean() ? trail.signer : NoteSigner.generate("sample.example/trail"), trail.checkpoints.get(which).size(), root));

        assertThat(trail.verify().findings())
                .anyMatch(each -> each.kind() == Kind.CHECKPOINT_FORGED || each.kind() == Kind.HISTORY_REWRITTEN);
    }

    /** Where no tree can be computed, nothing would notice that all that follows was written anew. */
    @Property(tries = 60)
    void findsALeafThatIsNone(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 40) int length, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int victim = random.nextInt(size);
        byte[] leaf = length == 0 ? null : java.util.Arrays.copyOf(trail.entries.get(victim).leaf(), length == 32 ? 33 : length);
        trail.entries.set(victim, new SealedEntry(victim, leaf, null, null, null));
        for (int no = victim + 1; no < size; no++) {
            trail.entries.set(no, trail.entry(no, "thing.whitewashed", null));
        }

        names(trail.verify(trail.newest()), victim, Kind.ENTRY_UNREADABLE);
    }

    @Property(tries = 60)
    void acceptsWithheldEntriesByTheirLeafOnly(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        SampleTrail trail = new SampleTrail(size, 7, random);
        int withheld = random.nextInt(size);
        byte[] leaf = trail.entries.get(withheld).leaf();
        trail.entries.set(withheld, new SealedEntry(withheld, leaf, null, null, null));
        assertThat(trail.verify().findings()).isEmpty();
        assertThat(trail.verify().withheld()).isEqualTo(1);

        byte[] other = leaf.clone();
        other[random.nextInt(32)] ^= 1;
        trail.entries.set(withheld, new SealedEntry(withheld, other, null, null, null));
        names(trail.verify(), withheld, Kind.HISTORY_REWRITTEN);
    }

    private static void renumber(SampleTrail trail) {
        for (int no = 0; no < trail.entries.size(); no++) {
            SealedEntry each = trail.entries.get(no);
            trail.entries.set(no, new SealedEntry(no, each.leaf(), each.said(), each.salt(), each.content()));
        }
    }

    /** The first finding is of one of these kinds and is the victim, or the shortest span the heads can say. */
    private static void names(TrailReport report, long victim, Kind... kinds) {
        TrailFinding first = report.first().orElseThrow();
        assertThat(first.kind()).as(first.text()).isIn((Object[]) kinds);
        assertThat(first.from()).as(first.text()).isLessThanOrEqualTo(victim);
        assertThat(first.to()).as(first.text()).isGreaterThan(victim);
        assertThat(first.exact() || SPANS.contains(first.kind())).isTrue();
    }
}
