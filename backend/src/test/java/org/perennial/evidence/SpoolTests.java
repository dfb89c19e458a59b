package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
            assertThat(directory).isNotEmptyDirectory();
        }
        assertThat(directory).isEmptyDirectory();
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
    void removesWhatADeadProcessLeft() throws IOException {
        Path old = Files.writeString(directory.resolve("old.upload"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path running = Files.writeString(directory.resolve("running.upload"), "x");
        spool(3);
        assertThat(old).doesNotExist();
        assertThat(running).exists();
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
        assertThat(directory).isEmptyDirectory();
    }

    private Spool spool(long maxBytes) throws IOException {
        return new Spool(new EvidenceSettings(DataSize.ofBytes(maxBytes), directory));
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
