package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.shared.Problem;
import org.springframework.util.unit.DataSize;

class SpoolTests {

    @TempDir
    Path directory;

    @Test
    void takesSizeAndDigestAndLeavesNothingBehind() throws IOException {
        try (Spooled file = spool(10).receive(bytes("abc"))) {
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.plain()).isTrue();
            assertThat(file.path()).exists();
        }
        assertThat(uploads()).isEmpty();
    }

    @Test
    void takesTheLargestFileButNoByteMore() throws IOException {
        Spool spool = spool(3);
        spool.receive(bytes("abc")).close();
        refuses(spool, bytes("abcd"), "evidence.too-large");
    }

    @Test
    void stopsReadingWhatIsTooLarge() throws IOException {
        refuses(spool(1), endless(), "evidence.too-large");
    }

    @Test
    void refusesNothing() throws IOException {
        refuses(spool(3), bytes(""), "evidence.empty");
    }

    @Test
    void removesWhatAnUploadThatBrokeOffLeft() throws IOException {
        refuses(spool(3), broken(), "evidence.upload-broken");
    }

    @Test
    void removesWhatADeadProcessLeftButNothingOfOneThatRuns() throws IOException {
        Path dead = Files.writeString(Files.createDirectories(directory.resolve("dead")).resolve("x.upload"), "x");
        Spool running = spool(3);
        try (Spooled file = running.receive(bytes("abc"))) {
            spool(3);
            assertThat(file.path()).exists();
        }
        assertThat(dead).doesNotExist();
        assertThat(dead.getParent()).doesNotExist();
    }

    @Test
    void letsNobodyElseReadWhatIsBeingChecked() throws IOException {
        try (Spooled file = new Spool(Samples.settings(DataSize.ofBytes(3), null), directory).receive(bytes("abc"))) {
            for (Path way = file.path().getParent(); !way.equals(directory); way = way.getParent()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(way))).as(way.toString()).isEqualTo("rwx------");
            }
        }
    }

    @Test
    void leavesNothingWhenTheServerStops() throws IOException {
        Spool spool = spool(3);
        spool.receive(bytes("abc"));
        spool.close();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void liesInTheDataDirectoryUnlessToldOtherwise() {
        assertThat(Samples.settings(DataSize.ofBytes(1), null).spool(Path.of("/var/lib/perennial")))
                .isEqualTo(Path.of("/var/lib/perennial/spool"));
    }

    @Test
    void tellsTextsFromOtherBytes() throws IOException {
        try (Spooled file = spool(10).receive(new ByteArrayInputStream(new byte[] {'a', 0, 'b'}))) {
            assertThat(file.plain()).isFalse();
        }
    }

    private void refuses(Spool spool, InputStream bytes, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> spool.receive(bytes))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
        assertThat(uploads()).isEmpty();
    }

    private List<Path> uploads() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(".upload")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Spool spool(long maxBytes) throws IOException {
        return new Spool(Samples.settings(DataSize.ofBytes(maxBytes), directory), directory);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(Samples.text(text));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender went away");
            }
        };
    }
}
