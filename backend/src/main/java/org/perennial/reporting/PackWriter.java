package org.perennial.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.audittrail.TrailBundles;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.shared.SystemTime;
import org.springframework.stereotype.Component;

/** Writes a whole pack: the trail first, then case by case, then what lists them. Memory does not grow with what the files hold. */
@Component
class PackWriter {

    private static final int BATCH = 100;
    private static final String VERIFIER = "verify.html";

    private final PackContents contents;
    private final PackChunks chunks;
    private final PackQuotas quotas;
    private final PackLease lease;
    private final PackViews views;
    private final PackCase folder;
    private final PackPages pages;
    private final PackGone gone;
    private final Cases cases;
    private final TrailBundles trail;

    PackWriter(
            PackContents contents,
            PackChunks chunks,
            PackQuotas quotas,
            PackLease lease,
            PackViews views,
            PackCase folder,
            PackPages pages,
            PackGone gone,
            Cases cases,
            TrailBundles trail) {
        this.contents = contents;
        this.chunks = chunks;
        this.quotas = quotas;
        this.lease = lease;
        this.views = views;
        this.folder = folder;
        this.pages = pages;
        this.gone = gone;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * Builds it and keeps it.
     *
     * @throws PackLease.Lost where another node builds it by now
     * @throws org.perennial.shared.Problem 409 {@code checkpoint.none} while the trail has no checkpoint
     */
    void write(PackLease.Build build) throws IOException {
        UUID packId = build.pack().id();
        AuditPack pack = views.view(build.pack(), (row, units) -> false);
        PackOutput out = new PackOutput(chunks, lease, build, quotas::room);
        PackZip zip = new PackZip(out);
        Set<UUID> all = new HashSet<>(contents.caseIds(packId));
        trail.cover();
        Map<UUID, Map<String, Object>> listed = new LinkedHashMap<>();
        List<UUID> batch = contents.casesAfter(packId, null, BATCH);
        while (!batch.isEmpty()) {
            Map<UUID, CaseFile> files = cases.byId(batch);
            Map<UUID, List<UUID>> evidence = contents.evidenceOf(packId, batch);
            for (UUID id : batch) {
                CaseFile file = files.get(id);
                if (file != null) {
                    folder.write(file, evidence.getOrDefault(id, List.of()), new PackCase.Place(zip, out, all)).ifPresent(told -> listed.put(id, told));
                }
                out.caseDone();
            }
            batch = contents.casesAfter(packId, batch.get(batch.size() - 1), BATCH);
        }
        // Last, so that it tells of all that the cases hold, also of what happened to them meanwhile.
        trail.write(
                id -> {
                    out.tell();
                    return listed.containsKey(id);
                },
                zip.below("trail/"));
        boolean verifier = verifier(zip);
        zip.file("style.css", pages.style());
        Map<String, Object> facts = facts(pack, listed.values());
        facts.put("gone", gone.of(packId, all, listed.keySet()));
        zip.file("index.html", pages.index(pack, facts, List.copyOf(listed.values()), verifier));
        out.done(zip.finish(facts));
    }

    /** Counts are of what is in it: what was asked for may be gone by now. */
    private static Map<String, Object> facts(AuditPack pack, Collection<Map<String, Object>> listed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", pack.id());
        facts.put("title", pack.title());
        facts.put("periodFrom", pack.periodFrom());
        facts.put("periodTo", pack.periodTo());
        facts.put("madeAt", SystemTime.now());
        facts.put("madeBy", pack.requestedBy().name());
        facts.put("asked", pack.cases());
        facts.put("cases", listed.size());
        facts.put("files", listed.stream().mapToInt(told -> (Integer) told.get("files")).sum());
        return facts;
    }

    /** The page that verifies, made with the frontend; a product built without one makes packs without it. */
    private static boolean verifier(PackZip zip) throws IOException {
        try (InputStream page = PackWriter.class.getResourceAsStream("/pack/" + VERIFIER)) {
            if (page != null) {
                zip.file(VERIFIER, page.readAllBytes());
            }
            return page != null;
        }
    }
}
