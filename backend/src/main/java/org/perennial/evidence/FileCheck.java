package org.perennial.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Decides what a received file is. Name, the sender's claim and the bytes must agree; a file that pretends to be something else
 * is refused, because whoever opens it trusts its name.
 */
@Component
class FileCheck {

    /** What a browser or a shell would run; never taken, also not under the name of a text. */
    private static final Set<String> ACTIVE = Set.of(
            "text/html", "application/xhtml+xml", "image/svg+xml", "application/javascript", "text/javascript",
            "application/x-sh", "application/x-bat", "text/x-php", "text/x-python", "text/x-perl", "application/x-ms-installer");

    private final MimeTypes mimeTypes = MimeTypes.getDefaultMimeTypes();

    /**
     * The type the file is stored as.
     *
     * @param name cleaned file name
     * @throws Problem 415 {@code evidence.type-refused} for a type that is not taken, {@code evidence.type-mismatch} for a faked
     *     one; 400 {@code evidence.archive-refused} for an archive that would unpack to too much
     */
    String mediaType(String name, @Nullable String declared, Spooled file) {
        String sniffed = sniff(file);
        String extension = FileNames.extension(name);
        FileType type = (extension.isEmpty() ? FileTypes.bySniffed(sniffed) : FileTypes.byExtension(extension))
                .orElseThrow(() -> refused(name));
        if (!fits(type, sniffed, file.plain())) {
            throw mismatch(name, "its content is something else");
        }
        if (declared != null && !declared.isBlank() && !agrees(type, declared)) {
            throw mismatch(name, "it was sent as " + declared.replaceAll("[^\\w/+.-]", ""));
        }
        if (type.family() == FileType.Family.ARCHIVE || type.family() == FileType.Family.OOXML) {
            ArchiveCheck.check(name, type, extension, file.path(), file.size());
        }
        return type.mediaType();
    }

    static Problem mismatch(String name, String why) {
        return Problem.unsupported("evidence.type-mismatch", "“" + name + "” is not what its name says: " + why + ".");
    }

    private static boolean fits(FileType type, String sniffed, boolean plain) {
        if (type.family() != FileType.Family.TEXT) {
            return type.sniffed().contains(sniffed);
        }
        // Many harmless texts start like something else; they are texts as long as nothing would run them.
        return sniffed.equals("text/plain")
                || plain && !ACTIVE.contains(sniffed) && !FileTypes.looksBinary(sniffed);
    }

    private static boolean agrees(FileType type, String declared) {
        String plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/octet-stream") || type.mayBeDeclaredAs(plain);
    }

    private String sniff(Spooled file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()))) {
            return mimeTypes.detect(bytes, new Metadata()).getBaseType().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Problem refused(String name) {
        return Problem.unsupported(
                "evidence.type-refused",
                "Files like “" + name + "” are not taken. Send a PDF, an image (PNG, JPEG, GIF, WebP), a text, CSV, JSON or XML file, "
                        + "an office document, an e-mail (EML, MSG) or a ZIP archive.");
    }
}
