package org.perennial.audittrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.NoteKey;
import org.perennial.audittrail.verify.NoteSigner;
import org.perennial.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The private key of the checkpoints. It never lies in the database: who can write there must not be able to sign. */
@Component
@EnableConfigurationProperties(TrailSettings.class)
class TrailKey {

    private static final Logger LOG = LoggerFactory.getLogger(TrailKey.class);

    private final NoteSigner signer;

    TrailKey(
            TrailSettings settings,
            @Value("${perennial.data-directory}") Path directory,
            @Value("${perennial.public-url}") URI address)
            throws IOException {
        this.signer = settings.key() == null
                ? ofFile(settings.keyFile() == null ? directory.resolve("trail-key") : settings.keyFile(), name(settings.origin(), address))
                : NoteSigner.parse(settings.key());
    }

    NoteSigner signer() {
        return signer;
    }

    NoteKey verifier() {
        return signer.key();
    }

    private static String name(@Nullable String origin, URI address) {
        return origin == null ? (address.getHost() == null ? "localhost" : address.getHost()) + "/trail/" + Ids.next() : origin;
    }

    /** Reads the key; makes one on the first start. */
    static NoteSigner ofFile(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            make(file, NoteSigner.generate(name));
        }
        try {
            return NoteSigner.parse(Files.readString(file));
        } catch (IllegalArgumentException noKey) {
            throw new UncheckedIOException(new IOException("The key of the audit trail in " + file + " cannot be read", noKey));
        }
    }

    private static void make(Path file, NoteSigner signer) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent(), attributes(absolute, "rwx------"));
        Path part = absolute.resolveSibling(absolute.getFileName() + "." + Ids.next() + ".part");
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, attributes(absolute, "rw-------"))) {
            channel.write(ByteBuffer.wrap((signer.secret() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.move(part, absolute);
            LOG.info("The key that signs the audit trail's checkpoints was made in {}. Keep a copy. Its public half: {}", absolute, signer.key().text());
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            Files.delete(part);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
