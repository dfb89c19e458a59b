package org.perennial.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.perennial.audittrail.verify.TrailBundle;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.shared.Hashes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack as somebody who got the ZIP file reads it. */
final class PackFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By path, in the order of the ZIP file. */
    final Map<String, byte[]> files = new LinkedHashMap<>();

    PackFile(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    /** Paths that begin so. */
    List<String> below(String start) {
        return files.keySet().stream().filter(path -> path.startsWith(start)).toList();
    }

    /** SHA-256 by path, as the manifest says. */
    Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        json("manifest.json").get("files").forEach(file -> listed.put(file.get("path").asString(), file.get("sha256").asString()));
        return listed;
    }

    /** SHA-256 by path, of all files but the manifest, in the order of their paths. */
    Map<String, String> computed() {
        Map<String, String> computed = new LinkedHashMap<>();
        files.keySet().stream()
                .filter(path -> !path.equals("manifest.json"))
                .sorted()
                .forEach(path -> computed.put(path, java.util.HexFormat.of().formatHex(Hashes.sha256().digest(files.get(path)))));
        return computed;
    }

    /** Verifies the pack's part of the trail as a bundle, after this change to its entries. */
    TrailReport verify(java.util.function.UnaryOperator<String> change) throws IOException {
        Path bundle = Files.createTempFile("trail", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (String path : below("trail/")) {
                String name = path.substring("trail/".length());
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals(TrailBundle.ENTRIES) ? change.apply(text(path)).getBytes(StandardCharsets.UTF_8) : files.get(path));
                zip.closeEntry();
            }
        }
        try (TrailBundle trail = TrailBundle.open(bundle)) {
            return trail.verify(trail.keys(), List.of());
        } finally {
            Files.delete(bundle);
        }
    }
}
