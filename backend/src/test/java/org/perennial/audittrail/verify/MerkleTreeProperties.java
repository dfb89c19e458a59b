package org.perennial.audittrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeProperties {

    /** Leaves and roots of the reference implementation of RFC 6962 (certificate-transparency, merkle tree tests). */
    private static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Map<String, Tile> kept = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();

    @Example
    void computesTheRootsOfTheReferenceImplementation() {
        for (int count = 0; count < LEAVES.size(); count++) {
            append(List.of(Merkle.leaf(HexFormat.of().parseHex(LEAVES.get(count)))));
            assertThat(HexFormat.of().formatHex(tree().root(count + 1))).isEqualTo(ROOTS.get(count));
        }
        assertThat(HexFormat.of().formatHex(tree().root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Property(tries = 60)
    void growsInBatchesToTheSameTreeAsLeafByLeaf(@ForAll @IntRange(max = 1500) int size, @ForAll Random random) {
        fresh();
        Frontier oneByOne = new Frontier();
        while (leaves.size() < size) {
            append(random(1 + random.nextInt(Math.min(400, size - leaves.size())), random));
        }
        leaves.forEach(oneByOne::append);

        assertThat(tree().root(size)).isEqualTo(oneByOne.root()).isEqualTo(defined(leaves));
    }

    @Property(tries = 200)
    void provesEveryLeafAndNoOther(@ForAll @IntRange(min = 1, max = 1200) int size, @ForAll Random random) {
        fresh();
        append(random(size + random.nextInt(300), random));
        int no = random.nextInt(size);
        byte[] root = defined(leaves.subList(0, size));

        List<byte[]> path = tree().inclusion(no, size);

        assertThat(Proofs.includes(no, size, leaves.get(no), path, root)).isTrue();
        assertThat(Proofs.includes(no, size, flipped(leaves.get(no), random), path, root)).isFalse();
        assertThat(Proofs.includes(no, size, leaves.get(no), path, flipped(root, random))).isFalse();
        if (!path.isEmpty()) {
            int step = random.nextInt(path.size());
            List<byte[]> changed = new ArrayList<>(path);
            changed.set(step, flipped(path.get(step), random));
            assertThat(Proofs.includes(no, size, leaves.get(no), changed, root)).isFalse();
            assertThat(Proofs.includes(no, size, leaves.get(no), path.subList(1, path.size()), root)).isFalse();
            assertThat(Proofs.includes(no == 0 ? 1 : no - 1, size, leaves.get(no), path, root)).isFalse();
        }
    }

    @Property(tries = 200)
    void provesThatATreeGrewAndThatAChangedOneDidNot(@ForAll @IntRange(min = 1, max = 1200) int after, @ForAll Random random) {
        fresh();
        append(random(after, random));
        int before = 1 + random.nextInt(after);
        byte[] first = defined(leaves.subList(0, before));
        byte[] second = defined(leaves);

        List<byte[]> path = tree().consistency(before, after);

        assertThat(Proofs.consistent(before, first, after, second, path)).isTrue();
        assertThat(Proofs.consistent(before, flipped(first, random), after, second, path)).isFalse();
        assertThat(Proofs.consistent(before, first, after, flipped(second, random), path)).isFalse();
        List<byte[]> rewritten = new ArrayList<>(leaves);
        rewritten.set(random.nextInt(before), random(1, random).get(0));
        assertThat(Proofs.consistent(before, defined(rewritten.subList(0, before)), after, second, path)).isFalse();
        assertThat(Proofs.consistent(before, first, after, defined(rewritten), path)).isFalse();
    }

    @Example
    void provesAmongAMillionFromAFewTiles() {
        Random random = new Random(7);
        for (int batch = 0; batch < 1_000; batch++) {
            append(random(1_000, random));
        }
        int[] read = {0};
        MerkleTree tree = new MerkleTree((level, no) -> {
            read[0]++;
            return kept.get(level + "/" + no);
        }, leaves.size());
        List<byte[]> path = tree.inclusion(123_456, 1_000_000);

        assertThat(read[0]).isLessThanOrEqualTo(8);
        assertThat(Proofs.includes(123_456, 1_000_000, leaves.get(123_456), path, tree.root(1_000_000))).isTrue();
        assertThat(Proofs.consistent(
                        999, tree.root(999), 1_000_000, tree.root(1_000_000), tree.consistency(999, 1_000_000)))
                .isTrue();
    }

    /** All tries of a property share one instance. */
    private void fresh() {
        kept.clear();
        leaves.clear();
    }

    private void append(List<byte[]> more) {
        tree().append(more).forEach(tile -> kept.put(tile.level() + "/" + tile.no(), tile));
        leaves.addAll(more);
    }

    private MerkleTree tree() {
        return new MerkleTree((level, no) -> kept.get(level + "/" + no), leaves.size());
    }

    private static List<byte[]> random(int count, Random random) {
        List<byte[]> made = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            made.add(Merkle.leaf(ByteBuffer.allocate(8).putLong(random.nextLong()).array()));
        }
        return made;
    }

    private static byte[] flipped(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    /** MTH as RFC 6962, section 2.1, defines it. */
    private static byte[] defined(List<byte[]> all) {
        if (all.isEmpty()) {
            return Merkle.empty();
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        int split = Integer.highestOneBit(all.size() - 1);
        return Merkle.node(defined(all.subList(0, split)), defined(all.subList(split, all.size())));
    }
}
