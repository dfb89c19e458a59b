package org.perennial.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.AwaitedEvidence;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Folded;
import org.perennial.shared.Ids;
import org.perennial.shared.PersonRef;

/** What is known of a piece of evidence; said once, never edited. Only its standing changes, and the task it goes to, once. */
@Entity
@Table(name = "evidence")
class EvidenceRow {

    private static final int SEARCH_MAX = 1000;

    @Id
    private UUID id;

    private @Nullable UUID caseId;
    private @Nullable UUID itemId;
    private @Nullable String step;
    private UUID unitId;
    private @Nullable UUID controlUnitId;
    private String title;
    private String fileName;
    private String mediaType;
    private long byteSize;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Embedded
    private Standing standing;

    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private Instant collectedAt;
    private UUID collectorId;
    private String source;

    @Enumerated(EnumType.STRING)
    private EvidenceMethod method;

    @Column(name = "query_text")
    private @Nullable String query;

    private @Nullable Long rowCount;
    private boolean backfilled;
    private @Nullable UUID duplicateOf;
    private boolean unchanged;
    private @Nullable LocalDate freshUntil;

    /** Whether a machine brought it to the item's task. */
    private boolean delivered;

    /** What it shows, in words, for the task that waits for it. */
    private @Nullable String note;

    private String searchText;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceRow() {}

    /** Accepted on arrival. */
    EvidenceRow(CaseGate.Place place, Checked said, Spooled file, Collection collection) {
        this.id = Ids.next();
        this.caseId = place.caseId();
        this.itemId = place.itemId();
        this.step = place.step();
        this.unitId = place.unitId();
        this.controlUnitId = place.controlUnitId();
        this.title = said.title();
        this.fileName = said.fileName();
        this.mediaType = said.mediaType();
        this.byteSize = file.size();
        this.sha256 = file.sha256();
        this.kind = said.kind();
        this.standing = new Standing(place.supersedes());
        this.periodFrom = said.periodFrom();
        this.periodTo = said.periodTo();
        this.collectedAt = collection.at();
        this.collectorId = collection.collectorId();
        this.source = said.source();
        this.method = said.method();
        this.query = said.query();
        this.rowCount = said.rowCount();
        this.backfilled = collection.backfilled();
        this.duplicateOf = collection.duplicateOf();
        this.unchanged = collection.unchanged();
        this.freshUntil = collection.freshUntil();
        this.delivered = collection.delivered();
        this.note = collection.note();
        this.searchText = Folded.of(title + " " + fileName + " " + source, SEARCH_MAX);
    }

    UUID id() {
        return id;
    }

    @Nullable UUID caseId() {
        return caseId;
    }

    UUID unitId() {
        return unitId;
    }

    @Nullable String step() {
        return step;
    }

    String sha256() {
        return sha256;
    }

    /** The task a machine brought it to; null for evidence that a person added. */
    @Nullable UUID deliveredTo() {
        return delivered ? itemId : null;
    }

    UUID collectorId() {
        return collectorId;
    }

    Instant collectedAt() {
        return collectedAt;
    }

    String title() {
        return title;
    }

    EvidenceKind kind() {
        return kind;
    }

    Standing standing() {
        return standing;
    }

    EvidenceStatus status() {
        return standing.status();
    }

    long version() {
        return version;
    }

    /** A task opened that waits for what was filed for its control. */
    void goTo(AwaitedEvidence.Waiting waiting) {
        if (caseId != null) {
            throw new IllegalStateException("Evidence " + id + " belongs to case " + caseId);
        }
        caseId = waiting.caseId();
        itemId = waiting.itemId();
        step = waiting.step();
        delivered = true;
    }

    @Nullable String note() {
        return note;
    }

    /** Where a newer version of it belongs. */
    CaseGate.Place place() {
        return new CaseGate.Place(caseId, itemId, step, unitId, controlUnitId, null);
    }

    /** The facts the audit trail keeps of its arrival. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        facts.put("fileName", fileName);
        facts.put("mediaType", mediaType);
        facts.put("size", byteSize);
        facts.put("sha256", sha256);
        facts.put("kind", kind);
        facts.put("method", method);
        facts.put("source", source);
        facts.put("periodFrom", periodFrom);
        facts.put("periodTo", periodTo);
        facts.put("step", step);
        facts.put("backfilled", backfilled);
        facts.put("duplicateOf", duplicateOf);
        return facts;
    }

    /** Everything a case's seal must hold of it, the digest of its bytes included, as canonical text. */
    String sealed() {
        Map<String, @Nullable Object> sealed = facts();
        sealed.put("id", id);
        sealed.put("caseId", caseId);
        sealed.put("itemId", itemId);
        sealed.put("controlUnitId", controlUnitId);
        sealed.put("title", title);
        sealed.put("collectedAt", collectedAt);
        sealed.put("collectorId", collectorId);
        sealed.put("query", query);
        sealed.put("rowCount", rowCount);
        standing.seal(sealed);
        return CanonicalJson.of(sealed);
    }

    /** Everybody it names. */
    Stream<UUID> people() {
        return Stream.of(Optional.of(collectorId), Optional.ofNullable(standing.decidedBy())).flatMap(Optional::stream);
    }

    Evidence view(Map<UUID, PersonRef> names, List<String> allowedActions, @Nullable Delivered to) {
        PersonRef collector = names.getOrDefault(collectorId, new PersonRef(collectorId, collectorId.toString()));
        return new Evidence(
                id, title, fileName, mediaType, byteSize, sha256, kind, standing.status(), periodFrom, periodTo, collectedAt, collector,
                source, method, query, rowCount, caseId, itemId, step, controlUnitId, freshUntil, backfilled, unchanged,
                duplicateOf != null, standing.decision(names), standing.supersedes(), standing.supersededBy(), version, to,
                allowedActions);
    }

    /** The moment and the circumstances of handing it in. */
    record Collection(
            Instant at,
            UUID collectorId,
            boolean backfilled,
            @Nullable UUID duplicateOf,
            boolean unchanged,
            @Nullable LocalDate freshUntil,
            boolean delivered,
            @Nullable String note) {}
}
