package org.perennial.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.perennial.shared.Ids;
import org.springframework.util.FileSystemUtils;

/**
 * A directory of one process, readable by its owner only. Next to it lies a file that the process keeps locked while it runs; a
 * directory whose lock is free was left behind by a process that died, and goes when the next one starts.
 */
final class SpoolDirectory {

    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private SpoolDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one below {@code parent}, which is made too where it is missing. */
    static SpoolDirectory in(Path parent) throws IOException {
        Files.createDirectories(parent, forItsOwner(parent));
        Path path = parent.toAbsolutePath().resolve(Ids.next().toString());
        FileChannel lock = open(path);
        lock.lock();
        Files.createDirectory(path, forItsOwner(parent));
        removeLeftBehind(parent.toAbsolutePath(), path);
        return new SpoolDirectory(path, lock);
    }

    Path path() {
        return path;
    }

    void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
        lock.close();
        Files.deleteIfExists(lockOf(path));
    }

    private static void removeLeftBehind(Path parent, Path own) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            for (Path other : all.filter(Files::isDirectory).filter(path -> !path.equals(own)).toList()) {
                removeIfLeftBehind(other);
            }
        }
    }

    private static void removeIfLeftBehind(Path other) throws IOException {
        try (FileChannel channel = open(other);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                FileSystemUtils.deleteRecursively(other);
                Files.deleteIfExists(lockOf(other));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Another context of this process uses it.
        }
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(lockOf(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path lockOf(Path directory) {
        return directory.resolveSibling(directory.getFileName() + LOCK);
    }

    private static FileAttribute<?>[] forItsOwner(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))).toArray(FileAttribute[]::new)
                : new FileAttribute<?>[0];
    }
}
