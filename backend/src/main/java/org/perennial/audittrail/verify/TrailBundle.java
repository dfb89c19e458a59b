package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.CHECKPOINT_FORGED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.CHECKPOINT_MISSING;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A trail in a ZIP file, to be checked without the product that wrote it ({@code docs/audit-trail.md}, "Bundle"). */
public final class TrailBundle implements Closeable {

    /** Names inside of the file. */
    public static final String KEYS = "keys.txt";

    public static final String CHECKPOINTS = "checkpoints/";
    public static final String ENTRIES = "entries.jsonl";

    private static final int LONGEST_NOTE = 10_000;

    private final ZipFile zip;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<TrailFinding> unreadable = new ArrayList<>();

    private TrailBundle(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException where the file cannot be read or is no bundle */
    public static TrailBundle open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.getEntry(ENTRIES) == null) {
            zip.close();
            throw new IOException("it is no bundle of an audit trail: there is no " + ENTRIES + " in it");
        }
        TrailBundle bundle = new TrailBundle(zip);
        List<? extends ZipEntry> notes = zip.stream().filter(entry -> entry.getName().startsWith(CHECKPOINTS) && !entry.isDirectory()).toList();
        for (ZipEntry note : notes) {
            bundle.readCheckpoint(note);
        }
        return bundle;
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
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(ENTRIES)), StandardCharsets.UTF_8), 1 << 16)) {
            if (checkpoints.isEmpty()) {
                verifier.add(TrailFinding.whole(CHECKPOINT_MISSING, "There is no checkpoint that says what the entries were."));
            } else {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    read(line, verifier);
                }
            }
        }
        return verifier.end();
    }

    private static void read(String line, TrailVerifier verifier) {
        SealedEntry entry;
        try {
            entry = BundleLine.parse(line);
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
