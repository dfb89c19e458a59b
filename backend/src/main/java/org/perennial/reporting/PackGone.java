package org.perennial.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseArchive;
import org.perennial.cases.Tombstone;
import org.springframework.stereotype.Component;

/** Names the cases that a pack was asked for and that are not kept any more. */
@Component
class PackGone {

    private final PackContents contents;
    private final CaseArchive archive;

    PackGone(PackContents contents, CaseArchive archive) {
        this.contents = contents;
        this.archive = archive;
    }

    /**
     * What the manifest and the first page say of each, by number.
     *
     * @param frozen the cases the build began with
     * @param packed those that are in the pack
     */
    List<Map<String, Object>> of(UUID packId, Collection<UUID> frozen, Set<UUID> packed) {
        Set<UUID> gone = new LinkedHashSet<>(frozen);
        // Also those that went before the build began, or while it ran.
        gone.addAll(contents.goneCases(packId));
        gone.removeAll(packed);
        return archive.deleted(new ArrayList<>(gone)).stream().map(PackGone::told).toList();
    }

    private static Map<String, Object> told(Tombstone stone) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("number", stone.number());
        told.put("reason", "Deleted by its retention rule: " + stone.rule());
        told.put("deletedAt", stone.deletedAt());
        told.put("seal", stone.sealHash());
        return told;
    }
}
