package org.perennial.audittrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.PerennialApplication;

class VerifyCommandTests {

    @TempDir
    private Path directory;

    private final SampleTrail trail = new SampleTrail(30, 10, new Random(5));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void endsWith0ForAGoodTrail() throws IOException {
        assertThat(run(trail.bundle().toString(), "--trusted-checkpoint", checkpoint(trail.newest()))).isZero();
        assertThat(said()).contains("GOOD", "covers 30 entries");
        assertThat(run(trail.bundle().toString())).isZero();
        assertThat(said()).contains("none given");
        assertThat(run(trail.bundle().toString(), "--key=" + trail.signer.key().text())).isZero();
    }

    @Test
    void endsWith1AndNamesTheFirstBadEntry() throws IOException {
        String held = checkpoint(trail.newest());
        trail.entries.remove(17);

        assertThat(run(trail.bundle().toString(), "--trusted-checkpoint", held)).isEqualTo(1);
        assertThat(said()).contains("BAD: Entry 17 is missing.");
    }

    @Test
    void endsWith1WhereAnotherKeySignedTheTrail() throws IOException {
        String held = checkpoint(trail.newest());
        SampleTrail other = new SampleTrail(30, 10, new Random(5));

        assertThat(run(other.bundle().toString(), "--trusted-checkpoint", held)).isEqualTo(1);
        assertThat(run(other.bundle().toString(), "--key", trail.signer.key().text())).isEqualTo(1);
    }

    @Test
    void endsWith1WhereNothingAtAllIsLeft() throws IOException {
        String held = checkpoint(trail.newest());
        trail.entries.clear();
        trail.checkpoints.clear();

        assertThat(run(trail.bundle().toString())).isEqualTo(1);
        assertThat(said()).contains("BAD: There is no checkpoint");
        assertThat(run(trail.bundle().toString(), "--trusted-checkpoint", held)).isEqualTo(1);
        assertThat(said()).contains("the end was cut off");
    }

    @Test
    void endsWith2WhereItCannotJudge() throws IOException {
        String bundle = trail.bundle().toString();
        Path nothing = Files.writeString(directory.resolve("nothing.txt"), "nothing");

        assertThat(run()).isEqualTo(2);
        assertThat(run(bundle, bundle)).isEqualTo(2);
        assertThat(run(bundle, "--trust")).isEqualTo(2);
        assertThat(run(bundle, "--trusted-checkpoint")).isEqualTo(2);
        assertThat(run(bundle, "--trusted-checkpoint", directory.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run(bundle, "--trusted-checkpoint", nothing.toString())).isEqualTo(2);
        assertThat(run(bundle, "--key", "nothing")).isEqualTo(2);
        assertThat(run(nothing.toString())).isEqualTo(2);
        assertThat(run(directory.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(run(bundle, "--trusted-checkpoint", checkpoint(trail.newest()), "--key", NoteSigner.generate("x").key().text())).isEqualTo(2);
    }

    @Test
    void readsLinesAsBytes() throws IOException {
        String lines = content(TrailBundle.ENTRIES);
        int middle = lines.indexOf('\n', lines.length() / 2);

        assertThat(run(rewritten(lines.substring(0, middle) + "\r" + lines.substring(middle)))).isEqualTo(1);
        assertThat(said()).contains("cannot be read");
        assertThat(run(rewritten(lines.substring(0, middle) + "\r" + lines.substring(middle + 1)))).isEqualTo(1);
        assertThat(run(rewritten(lines.substring(0, lines.length() - 1)))).isEqualTo(1);
        assertThat(said()).contains("Entry 29 cannot be read");
        assertThat(run(rewritten("x".repeat((16 << 20) + 1) + "\n" + lines))).isEqualTo(2);
        assertThat(run(rewritten(lines))).isZero();
    }

    /** One reader would take the first, another the second. */
    @Test
    void judgesNoFileThatTwoReadersReadDifferently() throws IOException {
        String lines = content(TrailBundle.ENTRIES);
        Path file = rewritten("entries.jsonX", lines, lines);
        byte[] bytes = Files.readAllBytes(file);
        // No library writes a name twice: the name is changed afterwards.
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("entries.jsonX", TrailBundle.ENTRIES);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(said()).contains("two files entries.jsonl");
        assertThat(run(rewritten("extra.txt", lines, lines).toString())).isEqualTo(2);
        assertThat(said()).contains("extra.txt");
    }

    private String content(String name) throws IOException {
        try (ZipFile zip = new ZipFile(trail.bundle().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String rewritten(String lines) throws IOException {
        return rewritten(null, "", lines).toString();
    }

    /** A copy with other lines, and with one more file where that has a name. */
    private Path rewritten(@Nullable String further, String text, String lines) throws IOException {
        Path copy = Files.createTempFile(directory, "rewritten", ".zip");
        try (ZipFile zip = new ZipFile(trail.bundle().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(TrailBundle.ENTRIES)
                        ? lines.getBytes(StandardCharsets.UTF_8)
                        : zip.getInputStream(entry).readAllBytes());
            }
            if (further != null) {
                out.putNextEntry(new ZipEntry(further));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }

    /** As {@code java -jar} does it: no Spring, no database, and the exit status of the process. */
    @Test
    void isACommandOfTheProductItself() throws Exception {
        String held = checkpoint(trail.newest());
        assertThat(process(trail.bundle().toString(), "--trusted-checkpoint", held)).isZero();
        trail.entries.remove(17);
        assertThat(process(trail.bundle().toString(), "--trusted-checkpoint", held)).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("said"))).contains("BAD: Entry 17 is missing.").doesNotContain("Spring");
        assertThat(process(directory.resolve("none.zip").toString())).isEqualTo(2);
    }

    private int process(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                PerennialApplication.class.getName(), VerifyCommand.NAME));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private String checkpoint(Checkpoint checkpoint) throws IOException {
        return Files.writeString(directory.resolve("checkpoint.txt"), checkpoint.note()).toString();
    }

    private int run(String... arguments) {
        said.reset();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyCommand.run(List.of(arguments), both, both);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
