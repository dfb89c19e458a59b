package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_CHANGED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_INSERTED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_MISSING;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_REORDERED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Entries that are not what was sealed under their number, and what happened to them. Where one was inserted or taken out and the
 * rest renumbered, every later entry differs: what happened to the first says it all.
 */
final class Mismatches {

    private static final int KEPT = 10_000;

    private final List<Mismatch> all = new ArrayList<>();

    private record Mismatch(long no, UUID id, String is, String sealed) {}

    void add(long no, UUID id, byte[] is, byte[] sealed) {
        if (all.size() < KEPT) {
            all.add(new Mismatch(no, id, HexFormat.of().formatHex(is), HexFormat.of().formatHex(sealed)));
        }
    }

    List<TrailFinding> findings() {
        Map<String, Long> sealedAt = new HashMap<>();
        Map<String, Long> isAt = new HashMap<>();
        all.forEach(each -> sealedAt.putIfAbsent(each.sealed(), each.no()));
        all.forEach(each -> isAt.putIfAbsent(each.is(), each.no()));
        List<TrailFinding> found = new ArrayList<>();
        for (Mismatch each : all) {
            boolean known = sealedAt.containsKey(each.is());
            boolean elsewhere = isAt.containsKey(each.sealed());
            if (known && elsewhere) {
                found.add(TrailFinding.at(ENTRY_REORDERED, each.no(), each.id(), "Entry " + each.no()
                        + " is the one that was sealed as number " + sealedAt.get(each.is()) + "."));
            } else if (known) {
                found.add(TrailFinding.at(ENTRY_MISSING, each.no(), null, "The entry that was sealed as number " + each.no()
                        + " is gone; another one stands under its number."));
                return found;
            } else if (elsewhere) {
                found.add(TrailFinding.at(ENTRY_INSERTED, each.no(), each.id(), "Entry " + each.no()
                        + " was never sealed; it was put in before the one that was."));
                return found;
            } else {
                found.add(TrailFinding.at(ENTRY_CHANGED, each.no(), each.id(), "Entry " + each.no() + " was changed after it was sealed."));
            }
        }
        return found;
    }
}
