package org.perennial.audittrail.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;

/** A sealed trail in memory that can be tampered with and written as a bundle. */
final class SampleTrail {

    final NoteSigner signer = NoteSigner.generate("sample.example/trail");
    final List<SealedEntry> entries = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Random random;

    SampleTrail(int size, int every, Random random) {
        this.random = random;
        for (int no = 0; no < size; no++) {
            entries.add(entry(no, "thing.done", null));
        }
        reseal(every, signer);
    }

    /** Leaves and heads as if all had been sealed as it stands now. */
    void reseal(int every, NoteSigner by) {
        Frontier tree = new Frontier();
        checkpoints.clear();
        for (int no = 0; no < entries.size(); no++) {
            SealedEntry old = entries.get(no);
            SealedEntry fresh = old.said() == null
                    ? old
                    : new SealedEntry(no, Merkle.leaf(old.said().canonical()), old.said(), old.salt(), old.content());
            entries.set(no, fresh);
            tree.append(fresh.leaf());
            if ((no + 1) % every == 0 || no + 1 == entries.size()) {
                checkpoints.add(Checkpoint.sign(by, tree.size(), tree.root()));
            }
        }
    }

    /** One more entry, not sealed. */
    SealedEntry entry(long no, String action, @Nullable UUID subject) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        String content = "{\"payload\":{\"n\":" + random.nextInt(1000) + "},\"subjectLabel\":\"Zug\u00e4nge\"}";
        var digest = Hashes.sha256();
        digest.update(salt);
        String commitment = HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String text = "{\"action\":\"" + action + "\",\"commitment\":\"" + commitment + "\",\"id\":\"" + id + "\",\"subjectId\":"
                + (subject == null ? "null" : "\"" + subject + "\"") + ",\"subjectType\":\"" + (subject == null ? "thing" : "audit-entry")
                + "\",\"v\":1}";
        byte[] canonical = text.getBytes(StandardCharsets.UTF_8);
        SealedEntry.Said said = new SealedEntry.Said(
                canonical, id, commitment, SealedEntry.Said.erases(action, subject == null ? "thing" : "audit-entry", subject));
        return new SealedEntry(no, Merkle.leaf(canonical), said, salt, content);
    }

    Checkpoint newest() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    Path bundle() {
        try {
            Path file = Files.createTempFile("trail", ".zip");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file);
                    BundleWriter writer = new BundleWriter(out)) {
                writer.keys(List.of(signer.key()));
                for (Checkpoint checkpoint : checkpoints) {
                    writer.checkpoint(checkpoint);
                }
                for (SealedEntry entry : entries) {
                    writer.entry(entry);
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrailReport verify(Checkpoint... outside) {
        Path file = bundle();
        try (TrailBundle bundle = TrailBundle.open(file)) {
            return bundle.verify(List.of(signer.key()), List.of(outside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }
}
