package org.perennial.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceArchive;
import org.springframework.stereotype.Component;

/** Writes the evidence of a case into a pack; equal contents once. What cannot be given is listed with the reason. */
@Component
class PackEvidence {

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

    /** Nothing a browser or an operating system would run when somebody opens it. */
    private static final Set<String> SAFE = Set.of(
            "pdf", "png", "jpg", "jpeg", "gif", "webp", "txt", "log", "csv", "tsv", "json", "md", "docx", "xlsx", "pptx", "odt", "ods", "zip", "eml");

    private static final int IN_MEMORY = 1024 * 1024;

    private final EvidenceArchive archive;

    PackEvidence(EvidenceArchive archive) {
        this.archive = archive;
    }

    /**
     * @param sealed whether the case is, so that its seal names every piece
     * @return facts of each piece, as {@code case.json} has them
     */
    List<Map<String, Object>> write(UUID caseId, Set<UUID> frozen, boolean sealed, PackCase.Place place) throws IOException {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Evidence piece : archive.of(caseId)) {
            if (frozen.remove(piece.id()) || sealed) {
                String path = path(piece);
                String reason = place.zip().has(path) || write(piece, path, place.zip()) ? null : "The stored bytes are damaged or missing.";
                facts.add(facts(piece, path, reason));
                place.out().fileDone();
            }
        }
        for (UUID gone : frozen) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("id", gone);
            fact.put("path", null);
            fact.put("reason", "It is not kept any more.");
            facts.add(fact);
            place.out().fileDone();
        }
        return facts;
    }

    /** Whether the stored bytes are right; a file that was begun cannot be taken back, so they are looked at before. */
    private boolean write(Evidence piece, String path, PackZip zip) throws IOException {
        boolean small = piece.size() <= IN_MEMORY;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try {
            archive.copyTo(piece, small ? kept : OutputStream.nullOutputStream());
        } catch (IOException damaged) {
            return false;
        }
        try (OutputStream file = zip.begin(path)) {
            if (small) {
                kept.writeTo(file);
            } else {
                archive.copyTo(piece, file);
            }
        }
        return true;
    }

    /** Named by content: what senders call their files never becomes a name of a file. */
    static String path(Evidence piece) {
        Matcher extension = EXTENSION.matcher(piece.fileName());
        String given = extension.find() ? extension.group(1).toLowerCase(Locale.ROOT) : "";
        return "files/" + piece.sha256().substring(0, 2) + "/" + piece.sha256() + "." + (SAFE.contains(given) ? given : "bin");
    }

    private static Map<String, Object> facts(Evidence piece, String path, @Nullable String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", piece.id());
        facts.put("path", reason == null ? path : null);
        if (reason != null) {
            facts.put("reason", reason);
        }
        facts.put("sha256", piece.sha256());
        facts.put("size", piece.size());
        facts.put("title", piece.title());
        facts.put("fileName", piece.fileName());
        facts.put("mediaType", piece.mediaType());
        facts.put("kind", piece.kind());
        facts.put("method", piece.method());
        facts.put("query", piece.query());
        facts.put("rowCount", piece.rowCount());
        facts.put("periodFrom", piece.periodFrom());
        facts.put("periodTo", piece.periodTo());
        facts.put("source", piece.source());
        facts.put("collector", PackStory.person(piece.collector()));
        facts.put("collectedAt", piece.collectedAt());
        facts.put("step", piece.step());
        facts.put("status", piece.status());
        facts.put("supersedes", piece.supersedes());
        facts.put("supersededBy", piece.supersededBy());
        facts.put("freshUntil", piece.freshUntil());
        facts.put("backfilled", piece.backfilled());
        facts.put("unchanged", piece.unchanged());
        facts.put("duplicate", piece.duplicate());
        return facts;
    }
}
