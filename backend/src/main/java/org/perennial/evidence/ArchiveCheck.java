package org.perennial.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.perennial.shared.Problem;

/**
 * Looks into an archive's directory without unpacking: at most 1,000 entries, 1 GiB unpacked, a hundred times its size. An
 * office document must contain what makes it one, and no macros.
 */
final class ArchiveCheck {

    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_UNPACKED = 1L << 30;
    private static final long MAX_RATIO = 100;

    /** Where each office format keeps its parts. */
    private static final Map<String, String> PARTS = Map.of("docx", "word/", "xlsx", "xl/", "pptx", "ppt/");

    private ArchiveCheck() {}

    static void check(String name, FileType type, String extension, Path path, long size) {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            if (archive.size() > MAX_ENTRIES) {
                throw refused(name, "it has more than 1,000 entries");
            }
            List<? extends ZipEntry> entries = archive.stream().toList();
            long unpacked = entries.stream().mapToLong(ZipEntry::getSize).reduce(0, ArchiveCheck::add);
            if (unpacked > MAX_UNPACKED || unpacked / MAX_RATIO > size) {
                throw refused(name, "unpacked it would be too large");
            }
            if (type.family() == FileType.Family.OOXML) {
                checkOffice(name, PARTS.getOrDefault(extension, ""), entries);
            }
        } catch (IOException notAnArchive) {
            throw FileCheck.mismatch(name, "it cannot be opened");
        }
    }

    private static void checkOffice(String name, String part, List<? extends ZipEntry> entries) {
        List<String> names = entries.stream().map(ZipEntry::getName).toList();
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(entry -> entry.startsWith(part))) {
            throw FileCheck.mismatch(name, "it lacks the parts of such a document");
        }
        if (names.stream().anyMatch(entry -> entry.toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw FileCheck.mismatch(name, "it contains macros");
        }
    }

    /** An unknown size (-1) or a sum beyond counting is too large. */
    private static long add(long sum, long size) {
        return size < 0 || sum > Long.MAX_VALUE - size ? Long.MAX_VALUE : sum + size;
    }

    private static Problem refused(String name, String why) {
        return Problem.badRequest("evidence.archive-refused", "“" + name + "” is not taken: " + why + ".");
    }
}
