package org.perennial.evidence;

import org.springframework.util.unit.DataSize;
import org.jspecify.annotations.Nullable;
import java.time.Duration;
import java.nio.file.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every type. */
public final class Samples {

    public static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    public static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    public static final byte[] GIF = text("GIF89a\1\0\1\0");
    public static final byte[] WEBP = text("RIFF\20\0\0\0WEBPVP8 ");
    public static final byte[] EXE = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0};
    public static final byte[] OLE = ole();
    public static final byte[] HTML = text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    public static final byte[] SVG = text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    public static final byte[] EML = text("From: a@example.org\nTo: b@example.org\nSubject: Done\n\nDone.\n");

    private Samples() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP whose entries all contain {@code x}. */
    public static byte[] zip(String... names) {
        return zip(1, names);
    }

    /** A ZIP whose entries contain {@code size} times the same byte, which packs very well. */
    public static byte[] zip(int size, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] openDocument(String mediaType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = text(mediaType);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            CRC32 crc = new CRC32();
            crc.update(content);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] ole() {
        byte[] bytes = new byte[512];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    /** Settings with room for everything else. */
    static EvidenceSettings settings(DataSize maxSize, @Nullable Path directory) {
        return new EvidenceSettings(maxSize, directory, DataSize.ofGigabytes(1), DataSize.ofGigabytes(1), Duration.ofDays(7));
    }
}
