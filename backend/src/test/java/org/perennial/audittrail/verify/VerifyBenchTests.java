package org.perennial.audittrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the command needs for a large bundle; numbers in docs/benchmarks.md. */
@Tag("bench")
class VerifyBenchTests {

    private static final int ENTRIES = Integer.getInteger("perennial.bench.bundle", 1_000_000);

    @TempDir
    private Path directory;

    @Test
    void verifiesAMillionEntries() throws IOException {
        SampleTrail sample = new SampleTrail(0, 1, new Random(1));
        Path checkpoints = directory.resolve("bundle.zip");
        Checkpoint newest;
        Frontier tree = new Frontier();
        // A first pass for the checkpoint, which stands before the entries; the same seed makes the same entries.
        SampleTrail first = new SampleTrail(0, 1, new Random(2));
        for (int no = 0; no < ENTRIES; no++) {
            tree.append(first.entry(no, "thing.done", null).leaf());
        }
        newest = Checkpoint.sign(sample.signer, ENTRIES, tree.root());
        SampleTrail second = new SampleTrail(0, 1, new Random(2));
        try (BundleWriter writer = new BundleWriter(Files.newOutputStream(checkpoints))) {
            writer.keys(List.of(sample.signer.key()));
            writer.checkpoint(newest);
            for (int no = 0; no < ENTRIES; no++) {
                writer.entry(second.entry(no, "thing.done", null));
            }
        }
        Path held = Files.writeString(directory.resolve("checkpoint.txt"), newest.note());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

        long start = System.nanoTime();
        int status = VerifyCommand.run(List.of(checkpoints.toString(), "--trusted-checkpoint", held.toString()), out, out);

        System.out.printf("BENCH verified a bundle of %d entries, %d MB, in %.1f s%n",
                ENTRIES, Files.size(checkpoints) / 1_000_000, (System.nanoTime() - start) / 1e9);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
