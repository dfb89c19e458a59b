package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_INSERTED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_MISSING;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_REORDERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that were passed over, and entries that came when their number had been passed. */
final class Gaps {

    private final TreeMap<Long, Long> open = new TreeMap<>();
    private final List<TrailFinding> late = new ArrayList<>();

    /** The numbers from {@code from} on, up to {@code to} without it, did not come. */
    void passed(long from, long to) {
        open.put(from, to);
    }

    /** An entry came whose number had been passed. */
    void late(long no, @Nullable UUID id) {
        Map.Entry<Long, Long> gap = open.floorEntry(no);
        if (gap == null || no >= gap.getValue()) {
            late.add(TrailFinding.at(ENTRY_INSERTED, no, id, "Number " + no + " is there twice."));
            return;
        }
        open.remove(gap.getKey());
        if (gap.getKey() < no) {
            open.put(gap.getKey(), no);
        }
        if (no + 1 < gap.getValue()) {
            open.put(no + 1, gap.getValue());
        }
        late.add(TrailFinding.at(ENTRY_REORDERED, no, id, "Entry " + no + " does not stand at its place."));
    }

    List<TrailFinding> findings() {
        List<TrailFinding> found = new ArrayList<>(late);
        open.forEach((from, to) -> found.add(TrailFinding.between(ENTRY_MISSING, from, to, to - from == 1
                ? "Entry " + from + " is missing."
                : "Entries " + from + " to " + (to - 1) + " are missing.")));
        return found;
    }
}
