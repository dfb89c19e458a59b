package org.perennial.audittrail;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.MerkleTree;
import org.perennial.audittrail.verify.NoteKey;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the trail is sealed, its checkpoints and proofs, for those who read the trail anywhere: none of it says what an entry says.
 * Everything throws 401 {@code sign-in.required} and 403 {@code capability.missing}.
 */
@Service
@Transactional(readOnly = true)
public class Seals {

    private static final int COUNTED = 1_000;
    private static final int RECEIVERS = 50;

    private final StoredTree stored;
    private final CheckpointTable checkpoints;
    private final CheckpointMaker maker;
    private final CheckpointPost post;
    private final TrailKey key;
    private final Trail trail;
    private final Access access;
    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Seals(
            StoredTree stored,
            CheckpointTable checkpoints,
            CheckpointMaker maker,
            CheckpointPost post,
            TrailKey key,
            Trail trail,
            Access access,
            People people,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.checkpoints = checkpoints;
        this.maker = maker;
        this.post = post;
        this.key = key;
        this.trail = trail;
        this.access = access;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
    }

    public SealView state() {
        read();
        StoredTree.State state = stored.state();
        int waiting = jdbc.sql("select count(*) from (select 1 as one from audit_entry where sealed_no is null limit ?) waiting")
                .param(COUNTED)
                .query(Integer.class)
                .single();
        CheckpointMaker.Trouble trouble = maker.trouble();
        return new SealView(
                state.size(), waiting, state.sealedAt(), checkpoints.newest().map(CheckpointView::of).orElse(null),
                key.verifier().text(), trouble == null ? null : trouble.name());
    }

    /** Largest first. */
    public Page<CheckpointView> checkpoints(@Nullable String cursor, int limit) {
        read();
        long below = Cursor.parse(cursor, 1).map(parts -> Cursor.number(parts.get(0))).orElse(Long.MAX_VALUE);
        return Page.of(checkpoints.below(below, limit + 1), limit, CheckpointView::of, made -> Cursor.of(made.size()));
    }

    /** The checkpoint over so many entries, the newest where null; 404 {@code checkpoint.not-found}. */
    public CheckpointView checkpoint(@Nullable Long size) {
        read();
        return (size == null ? checkpoints.newest() : checkpoints.of(size))
                .map(CheckpointView::of)
                .orElseThrow(() -> Problem.notFound("checkpoint"));
    }

    /** Public keys that signed checkpoints, newest last; this node's where none was signed yet. */
    public List<String> keys() {
        read();
        List<NoteKey> used = checkpoints.keys();
        return (used.isEmpty() ? List.of(key.verifier()) : used).stream().map(NoteKey::text).toList();
    }

    /**
     * Proves that an entry the current person may read is in the newest checkpoint's tree.
     *
     * @throws Problem 404 {@code trail-entry.not-found}; 409 {@code entry.not-covered} while no checkpoint covers it
     */
    public InclusionProof proof(UUID entryId) {
        AuditEntry entry = trail.readable(entryId);
        CheckpointTable.Made head = checkpoints.newest()
                .filter(made -> entry.sealedNo() != null && entry.sealedNo() < made.size())
                .orElseThrow(() -> Problem.conflict("entry.not-covered", "No checkpoint covers this entry yet. One is made within the hour."));
        MerkleTree tree = stored.tree(head.size());
        long number = entry.sealedNo();
        List<String> path = tree.inclusion(number, head.size()).stream().map(HexFormat.of()::formatHex).toList();
        return new InclusionProof(
                entryId, number, entry.canonical().text(), HexFormat.of().formatHex(tree.leaf(number)), head.size(), path, head.note(), keys());
    }

    /** Who gets the newest checkpoint by mail once a day. */
    public List<PersonRef> receivers() {
        read();
        return refs(post.receivers());
    }

    /**
     * Chooses them, for the whole organisation.
     *
     * @throws Problem 400 {@code validation.failed} for people that are not there or more than fifty
     */
    @Transactional
    public List<PersonRef> receivers(Collection<UUID> chosen) {
        access.require(Capability.READ_TRAIL, root());
        Set<UUID> wanted = new TreeSet<>(chosen);
        if (wanted.size() > RECEIVERS) {
            throw Problem.invalid("/people", "too-many", "Choose at most fifty people.");
        }
        Map<UUID, PersonRef> known = people.refs(wanted);
        List<Violation> unknown = wanted.stream()
                .filter(id -> !known.containsKey(id))
                .map(id -> new Violation("/people", "person.unknown", "There is no person " + id + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        List<UUID> before = post.receivers();
        post.receivers(wanted);
        events.publishEvent(new AuditableEvent(
                "checkpoint-receivers.changed", "audit-trail", null, "Checkpoints by mail", null, null,
                Map.of("before", before, "after", List.copyOf(wanted))));
        return refs(List.copyOf(wanted));
    }

    private List<PersonRef> refs(List<UUID> ids) {
        return people.refs(ids).values().stream().sorted(java.util.Comparator.comparing(PersonRef::name)).collect(Collectors.toList());
    }

    private @Nullable UUID root() {
        return trail.root();
    }

    private void read() {
        access.require(Capability.READ_TRAIL, null);
    }
}
