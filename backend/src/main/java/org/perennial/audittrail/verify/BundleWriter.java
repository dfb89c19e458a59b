package org.perennial.audittrail.verify;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a bundle while it is read from somewhere else: keys, then checkpoints, then entries by number. */
public final class BundleWriter implements Closeable {

    private final Files files;
    private @Nullable OutputStream entries;

    /** Where files go, one after the other; a file ends when its stream is closed. */
    public interface Files extends Closeable {

        OutputStream begin(String name) throws IOException;
    }

    /** A bundle of its own. */
    public BundleWriter(OutputStream out) {
        this(new Zipped(new ZipOutputStream(out, StandardCharsets.UTF_8)));
    }

    /** Files of a bundle inside of something larger. */
    public BundleWriter(Files files) {
        this.files = files;
    }

    public void keys(Collection<NoteKey> keys) throws IOException {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.text()).append('\n'));
        file(TrailBundle.KEYS, lines.toString());
    }

    public void checkpoint(Checkpoint checkpoint) throws IOException {
        file(TrailBundle.CHECKPOINTS + checkpoint.size() + ".txt", checkpoint.note());
    }

    public void entry(SealedEntry entry) throws IOException {
        entries().write((BundleLine.of(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private OutputStream entries() throws IOException {
        OutputStream begun = entries == null ? files.begin(TrailBundle.ENTRIES) : entries;
        entries = begun;
        return begun;
    }

    private void file(String name, String content) throws IOException {
        try (OutputStream file = files.begin(name)) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        entries().close();
        files.close();
    }

    private record Zipped(ZipOutputStream zip) implements Files {

        @Override
        public OutputStream begin(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    zip.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
