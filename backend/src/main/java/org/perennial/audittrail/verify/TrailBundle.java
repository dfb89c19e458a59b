package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.CHECKPOINT_FORGED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.CHECKPOINT_MISSING;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A trail in a ZIP file, to be checked without the product that wrote it ({@code docs/audit-trail.md}, "Bundle"). */
public final class TrailBundle implements Closeable {

    /** Names inside of the file. */
    public static final String KEYS = "keys.txt";

    public static final String CHECKPOINTS = "checkpoints/";
    public static final String ENTRIES = "entries.jsonl";

    private static final int LONGEST_NOTE = 10_000;
    private static final int NAME = 200;

    private final ZipFile zip;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<TrailFinding> unreadable = new ArrayList<>();

    private TrailBundle(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException where the file cannot be read or is no bundle */
    public static TrailBundle open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        String wrong = wrong(zip.stream().map(ZipEntry::getName).toList());
        if (wrong != null) {
            zip.close();
            throw new IOException(wrong);
        }
        TrailBundle bundle = new TrailBundle(zip);
        List<? extends ZipEntry> notes = zip.stream().filter(entry -> entry.getName().startsWith(CHECKPOINTS) && !entry.isDirectory()).toList();
        for (ZipEntry note : notes) {
            bundle.readCheckpoint(note);
        }
        return bundle;
    }

    /** A file in which a name stands twice says one thing to one reader and another to the next. */
    private static @Nullable String wrong(List<String> names) {
        if (!names.contains(ENTRIES)) {
            return "it is no bundle of an audit trail: there is no " + ENTRIES + " in it";
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                return "there are two files " + shown(name) + " in it";
            }
            if (!name.equals(ENTRIES) && !name.equals(KEYS) && !name.startsWith(CHECKPOINTS)) {
                return "there is a file " + shown(name) + " in it, which belongs to no bundle";
            }
        }
        return null;
    }

    /** A name out of a stranger's file, fit for a terminal. */
    private static String shown(String name) {
        return name.substring(0, Math.min(NAME, name.length())).replaceAll("\\p{C}", "?");
    }

    private void readCheckpoint(ZipEntry entry) throws IOException {
        try {
            String text = text(entry);
            Checkpoint checkpoint = Checkpoint.parse(text);
            if (!checkpoint.note().equals(text) || !entry.getName().equals(CHECKPOINTS + checkpoint.size() + ".txt")) {
                throw new IllegalArgumentException("Not as it was written");
            }
            checkpoints.add(checkpoint);
        } catch (IllegalArgumentException not) {
            unreadable.add(TrailFinding.whole(CHECKPOINT_FORGED, "The checkpoint " + entry.getName() + " cannot be read."));
        }
    }

    /**
     * The keys the bundle itself names; only somebody outside can say whether they are the right ones.
     *
     * @throws IOException where they cannot be read
     */
    public List<NoteKey> keys() throws IOException {
        ZipEntry keys = zip.getEntry(KEYS);
        if (keys == null) {
            throw new IOException("there is no " + KEYS + " in it");
        }
        try {
            return text(keys).lines().filter(line -> !line.isBlank()).map(NoteKey::parse).toList();
        } catch (IllegalArgumentException noKey) {
            throw new IOException(noKey.getMessage(), noKey);
        }
    }

    public int checkpoints() {
        return checkpoints.size();
    }

    /**
     * Checks everything in the bundle.
     *
     * @param outside checkpoints somebody else held; empty where there are none
     * @throws IOException where the file breaks off or is damaged as a file
     */
    public TrailReport verify(Collection<NoteKey> keys, Collection<Checkpoint> outside) throws IOException {
        List<Checkpoint> genuine = checkpoints.stream().filter(each -> each.signedBy(keys)).toList();
        long size = (genuine.isEmpty() ? checkpoints : genuine).stream().mapToLong(Checkpoint::size).max().orElse(0);
        TrailVerifier verifier = new TrailVerifier(size, keys, checkpoints, outside, TrailVerifier.Leaves.NONE);
        unreadable.forEach(verifier::add);
        try (BundleLines lines = new BundleLines(zip.getInputStream(zip.getEntry(ENTRIES)))) {
            if (checkpoints.isEmpty()) {
                verifier.add(TrailFinding.whole(CHECKPOINT_MISSING, "There is no checkpoint that says what the entries were."));
            } else {
                while (lines.next()) {
                    read(lines, verifier);
                }
            }
        }
        return verifier.end();
    }

    private static void read(BundleLines lines, TrailVerifier verifier) {
        SealedEntry entry;
        try {
            entry = BundleLine.parse(lines.text());
        } catch (IllegalArgumentException not) {
            verifier.unreadable(null);
            return;
        }
        verifier.next(entry);
    }

    private String text(ZipEntry entry) throws IOException {
        try (var bytes = zip.getInputStream(entry)) {
            return new String(bytes.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
