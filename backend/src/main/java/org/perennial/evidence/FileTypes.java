package org.perennial.evidence;

import static org.perennial.evidence.FileType.Family.ARCHIVE;
import static org.perennial.evidence.FileType.Family.BINARY;
import static org.perennial.evidence.FileType.Family.OOXML;
import static org.perennial.evidence.FileType.Family.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types of files taken as evidence. What a browser would run (HTML, SVG, scripts) or a system would start (programs) is not
 * among them: evidence is read, and another form of the same content (PDF, PNG, text, ZIP) does. XML is kept as plain text.
 */
final class FileTypes {

    private static final String OOXML_PREFIX = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF_PREFIX = "application/vnd.oasis.opendocument.";
    private static final String OLE = "application/x-tika-msoffice";

    private static final List<FileType> ALL = List.of(
            binary("application/pdf", Set.of("pdf"), Set.of("application/x-pdf")),
            binary("image/png", Set.of("png"), Set.of("image/x-png")),
            binary("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpg", "image/pjpeg")),
            binary("image/gif", Set.of("gif"), Set.of()),
            binary("image/webp", Set.of("webp"), Set.of()),
            text("text/plain", Set.of("txt", "text", "log", "md"), Set.of("text/markdown", "text/x-markdown", "text/x-log")),
            text("text/plain", Set.of("yaml", "yml"), Set.of("text/yaml", "text/x-yaml", "application/yaml", "application/x-yaml")),
            text("text/plain", Set.of("xml"), Set.of("application/xml", "text/xml"), "application/xml"),
            text("text/csv", Set.of("csv"), Set.of("application/csv", "text/comma-separated-values", "application/vnd.ms-excel")),
            text("text/tab-separated-values", Set.of("tsv"), Set.of()),
            text("application/json", Set.of("json", "jsonl", "ndjson"), Set.of("text/json", "application/x-ndjson")),
            text("message/rfc822", Set.of("eml"), Set.of(), "message/rfc822"),
            ooxml("wordprocessingml.document", "docx"),
            ooxml("spreadsheetml.sheet", "xlsx"),
            ooxml("presentationml.presentation", "pptx"),
            odf("text", "odt"),
            odf("spreadsheet", "ods"),
            odf("presentation", "odp"),
            ole("application/msword", "doc"),
            ole("application/vnd.ms-excel", "xls"),
            ole("application/vnd.ms-powerpoint", "ppt"),
            ole("application/vnd.ms-outlook", "msg"),
            new FileType(
                    "application/zip",
                    Set.of("zip"),
                    Set.of("application/x-zip-compressed", "application/x-zip", "multipart/x-zip"),
                    Set.of("application/zip", "application/x-tika-ooxml"),
                    ARCHIVE));

    private FileTypes() {}

    static Optional<FileType> byExtension(String extension) {
        return ALL.stream().filter(type -> type.extensions().contains(extension)).findFirst();
    }

    /** The type of bytes whose name says nothing; the first that looks like it. */
    static Optional<FileType> bySniffed(String sniffed) {
        return ALL.stream().filter(type -> type.sniffed().contains(sniffed) && type.family() != OOXML).findFirst();
    }

    /** Whether the bytes are those of a type here that is not text, whatever the name says. */
    static boolean looksBinary(String sniffed) {
        return ALL.stream().anyMatch(type -> type.family() != TEXT && type.sniffed().contains(sniffed));
    }

    private static FileType binary(String mediaType, Set<String> extensions, Set<String> declared) {
        return new FileType(mediaType, extensions, declared, Set.of(mediaType), BINARY);
    }

    private static FileType text(String mediaType, Set<String> extensions, Set<String> declared, String... sniffed) {
        return new FileType(mediaType, extensions, declared, sniffed.length == 0 ? Set.of("text/plain") : Set.of(sniffed), TEXT);
    }

    private static FileType ooxml(String name, String extension) {
        return new FileType(
                OOXML_PREFIX + name, Set.of(extension), Set.of(), Set.of("application/x-tika-ooxml", "application/zip"), OOXML);
    }

    private static FileType odf(String name, String extension) {
        return new FileType(ODF_PREFIX + name, Set.of(extension), Set.of(), Set.of(ODF_PREFIX + name), ARCHIVE);
    }

    private static FileType ole(String mediaType, String extension) {
        return new FileType(mediaType, Set.of(extension), Set.of(), Set.of(OLE, mediaType), BINARY);
    }
}
