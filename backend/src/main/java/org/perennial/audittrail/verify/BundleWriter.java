package org.perennial.audittrail.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle while it is read from somewhere else: keys, then checkpoints, then entries by number. */
public final class BundleWriter implements Closeable {

    private final ZipOutputStream zip;
    private boolean entries;

    public BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
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
        begin();
        zip.write((BundleLine.of(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void begin() throws IOException {
        if (!entries) {
            entries = true;
            zip.putNextEntry(new ZipEntry(TrailBundle.ENTRIES));
        }
    }

    private void file(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        begin();
        zip.close();
    }
}
