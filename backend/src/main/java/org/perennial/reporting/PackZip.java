package org.perennial.reporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perennial.audittrail.verify.BundleWriter;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Hashes;

/** The files of a pack, written one after the other; the last one lists all others with their digests (docs/audit-pack.md). */
final class PackZip {

    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    /** By path; all that grows with the pack: some 300 bytes for each file. */
    private final TreeMap<String, Digested> files = new TreeMap<>();

    PackZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    private record Digested(String sha256, long size) {}

    boolean has(String path) {
        return files.containsKey(path);
    }

    void file(String path, byte[] bytes) throws IOException {
        try (OutputStream file = begin(path)) {
            file.write(bytes);
        }
    }

    void file(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that ends when its stream is closed. */
    OutputStream begin(String path) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        return new DigestedFile(path);
    }

    /** Files below a folder. */
    BundleWriter.Files below(String folder) {
        return new BundleWriter.Files() {
            @Override
            public OutputStream begin(String name) throws IOException {
                return PackZip.this.begin(folder + name);
            }

            @Override
            public void close() {
                // The pack goes on.
            }
        };
    }

    /**
     * Writes the list of files and ends the pack.
     *
     * @return SHA-256 of the list, hexadecimal
     */
    String finish(Map<String, Object> pack) throws IOException {
        List<Map<String, Object>> listed = files.entrySet().stream()
                .map(file -> Map.<String, Object>of(
                        "path", file.getKey(), "sha256", file.getValue().sha256(), "size", file.getValue().size()))
                .toList();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        byte[] manifest = CanonicalJson.bytes(Map.of("files", listed, "pack", pack, "v", 1));
        zip.write(manifest);
        zip.closeEntry();
        zip.close();
        return Hashes.sha256Hex(manifest);
    }

    private final class DigestedFile extends FilterOutputStream {

        private final String path;
        private final MessageDigest digest = Hashes.sha256();
        private long size;

        DigestedFile(String path) {
            super(zip);
            this.path = path;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            zip.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void flush() {
            // The ZIP file flushes when it is full.
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            files.put(path, new Digested(HexFormat.of().formatHex(digest.digest()), size));
        }
    }
}
