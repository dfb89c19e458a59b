package org.perennial.audittrail;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.UnitTree;
import org.perennial.organisation.People;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail. Nothing here writes: entries come from {@link org.perennial.shared.AuditableEvent}s only. */
@Service
@Transactional(readOnly = true)
public class Trail {

    private final EntityManager entities;
    private final Access access;
    private final CurrentPerson current;
    private final CaseSight sight;
    private final UnitTree units;
    private final People people;

    Trail(EntityManager entities, Access access, CurrentPerson current, CaseSight sight, UnitTree units, People people) {
        this.entities = entities;
        this.access = access;
        this.current = current;
        this.sight = sight;
        this.units = units;
        this.people = people;
    }

    /** The entries of a case, newest first. Who may read the case is the caller's question. */
    public Page<TrailEntry> ofCase(UUID caseId, @Nullable String cursor, int limit) {
        return page(new TrailQuery(TrailFilter.ofCase(caseId)), cursor, limit);
    }

    /**
     * Entries the current person may read by {@link Capability#READ_TRAIL}, newest first. What belongs to no unit is for those
     * who hold it for the whole organisation. Entries of a case are for those of them who may read the case, so an external
     * auditor sees none of live cases.
     *
     * @throws org.perennial.shared.Problem 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    public Page<TrailEntry> find(TrailFilter filter, @Nullable String cursor, int limit) {
        TrailSight mine = sight();
        TrailQuery query = new TrailQuery(filter);
        if (filter.unit() != null) {
            Set<UUID> wanted = new HashSet<>(units.downwards(filter.unit()));
            wanted.retainAll(mine.units());
            query.inUnits(wanted);
        } else if (!mine.everywhere()) {
            query.inUnits(mine.units());
        }
        if (!mine.allCases()) {
            query.ofCases(mine.cases());
        }
        return page(query, cursor, limit);
    }

    /**
     * One entry that the current person may read.
     *
     * @throws org.perennial.shared.Problem 404 {@code trail-entry.not-found}
     */
    AuditEntry readable(UUID id) {
        TrailSight mine = sight();
        AuditEntry entry = entities.find(AuditEntry.class, id);
        if (entry == null || !mine.sees(entry.canonical())) {
            throw Problem.notFound("trail-entry");
        }
        return entry;
    }

    /**
     * What the current person may read.
     *
     * @throws org.perennial.shared.Problem 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    TrailSight sight() {
        access.require(Capability.READ_TRAIL, null);
        Set<UUID> readable = access.units(Capability.READ_TRAIL);
        UUID root = root();
        return new TrailSight(readable, root != null && readable.contains(root), sight.seenBy(current.id()));
    }

    /** The unit above all others; null before set-up. */
    @Nullable UUID root() {
        return units.root().map(UnitRef::id).orElse(null);
    }

    /**
     * Every action that was ever recorded, in alphabetical order.
     *
     * @throws org.perennial.shared.Problem 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    public List<String> actions() {
        access.require(Capability.READ_TRAIL, null);
        SortedSet<String> found = new TreeSet<>();
        // Jumps along the index from one action to the next: a distinct over a long trail would read all of it.
        String next = after("");
        while (next != null) {
            found.add(next);
            next = after(next);
        }
        return List.copyOf(found);
    }

    private @Nullable String after(String action) {
        return entities.createQuery("select min(e.action) from AuditEntry e where e.action > :action", String.class)
                .setParameter("action", action)
                .getSingleResult();
    }

    private Page<TrailEntry> page(TrailQuery query, @Nullable String cursor, int limit) {
        Cursor.parse(cursor, 1).ifPresent(parts -> query.below(Cursor.number(parts.get(0))));
        List<TrailQuery.Row> rows = query.run(entities, limit + 1);
        Map<UUID, PersonRef> names = people.refs(persons(rows));
        return Page.of(rows, limit, row -> TrailViews.view(row, names), row -> Cursor.of(row.entry().rowNo()));
    }

    private static Collection<UUID> persons(List<TrailQuery.Row> rows) {
        return rows.stream()
                .map(row -> row.entry().canonical())
                .flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
