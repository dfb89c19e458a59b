package org.perennial.cases;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.process.Processes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case records: start one, find one, say who has a part in it. */
@Service
@Transactional
public class Cases {

    private final CaseRecords records;
    private final CaseNumbers numbers;
    private final CaseAccess access;
    private final Tombstones tombstones;
    private final CaseTypes types;
    private final CaseDesks desks;
    private final Submissions submissions;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final Rows rows;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseRecords records,
            CaseNumbers numbers,
            CaseAccess access,
            Tombstones tombstones,
            CaseTypes types,
            CaseDesks desks,
            Submissions submissions,
            Processes processes,
            JdbcClient jdbc,
            Rows rows,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.access = access;
        this.tombstones = tombstones;
        this.types = types;
        this.desks = desks;
        this.submissions = submissions;
        this.processes = processes;
        this.jdbc = jdbc;
        this.rows = rows;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a case from its start form, as the person who found the reason for it.
     *
     * @param reopens the closed case whose work goes on; null for a new matter
     * @throws Problem 400 {@code validation.failed}; 403 {@code case-type.not-startable}; 404 {@code case-type.not-found}
     */
    public CaseFile start(String typeKey, Map<String, Object> data, UUID personId, @Nullable UUID reopens) {
        CaseType type = types.running(typeKey);
        CaseType.Start start = submissions.requireStartable(type, personId);
        Map<String, Object> checked = submissions.check(type, start.step(), data, null, personId);
        UUID id = Ids.next();
        CaseDesk.Opening opening = desks.of(type).open(id, checked, personId);
        CaseRecord record = CaseRecord.open(id, numbers.next(type.prefix()), type, opening, personId, clock.instant());
        if (reopens != null) {
            record.continueFrom(record(reopens));
            desks.of(type).reopened(id, reopens);
        }
        records.saveAndFlush(record);
        involve(id, personId, "STARTER");
        if (opening.ownerId() != null) {
            involve(id, opening.ownerId(), "OWNER");
        }
        if (reopens != null) {
            link(reopens, id, "REOPENS");
        }
        tellStarted(record, type, opening);
        submissions.record(record.file(), type, start.step(), null, Map.of(), personId, checked);
        processes.start(type.versionId(), id, facts(opening));
        return record(id).file();
    }

    /**
     * Starts a case for the product itself, because something happened that calls for it (domain.md 1, "Owner rule"). There is no
     * start form, and so no submission and nobody who started it.
     *
     * @throws Problem 404 {@code case-type.not-found}
     */
    public CaseFile begin(String typeKey, CaseDesk.Opening opening) {
        CaseType type = types.running(typeKey);
        UUID id = Ids.next();
        CaseRecord record = CaseRecord.open(id, numbers.next(type.prefix()), type, opening, null, clock.instant());
        records.saveAndFlush(record);
        if (opening.ownerId() != null) {
            involve(id, opening.ownerId(), "OWNER");
        }
        tellStarted(record, type, opening);
        processes.start(type.versionId(), id, facts(opening));
        return record(id).file();
    }

    /** Whether an open case of that type is about that subject. */
    @Transactional(readOnly = true)
    public boolean openAbout(String typeKey, UUID subjectId) {
        return jdbc.sql("select count(*) from case_record where type_key = ? and subject_id = ? and state = 'OPEN'")
                        .params(typeKey, subjectId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The case, whoever asks; 404 {@code case.not-found}. */
    @Transactional(readOnly = true)
    public CaseFile get(UUID id) {
        return record(id).file();
    }

    /** These cases by id, whoever asks; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseFile> byId(Collection<UUID> ids) {
        return records.findAllById(ids).stream()
                .map(CaseRecord::file)
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    /**
     * The case for the current person; 404 {@code case.not-found} when there is none or it is not theirs to see, 410
     * {@code case.deleted} when its time was over.
     */
    @Transactional(readOnly = true)
    public CaseFile requireReadable(UUID id) {
        return access.requireReadable(records.findById(id).orElseThrow(() -> tombstones.missing(id)).file());
    }

    /** Whether that person may read the case. */
    @Transactional(readOnly = true)
    public boolean readable(UUID id, UUID personId) {
        return access.mayRead(get(id), personId);
    }

    /**
     * Whether that person may add to the case: who has or had a part in it, or holds a role in its unit, but no guest.
     *
     * @throws Problem 409 {@code case.sealed} when nobody may any more
     */
    @Transactional(readOnly = true)
    public boolean mayContribute(UUID id, UUID personId) {
        CaseRecord record = record(id);
        record.requireOpen();
        return access.mayRead(record.file(), personId) && !access.guest(personId);
    }

    /** Which cases that person may read. */
    @Transactional(readOnly = true)
    public ReadableCases readableBy(UUID personId) {
        return new ReadableCases(access.units(personId), access.casesOf(personId));
    }

    /** Gives the person a part in the case ({@code OWNER}, {@code ASSIGNEE}, {@code DOER}, {@code STARTER}); again is harmless. */
    public void involve(UUID caseId, UUID personId, String part) {
        rows.insertOnce("case_participant", "case_id, person_id, part", caseId, personId, part);
    }

    /** Takes a part in the case from the person; without effect where they have none. */
    public void withdraw(UUID caseId, UUID personId, String part) {
        jdbc.sql("delete from case_participant where case_id = ? and person_id = ? and part = ?")
                .params(caseId, personId, part)
                .update();
    }

    /**
     * A new round after a failed check: the attempt counts up and the level rises, the grade never changes.
     *
     * @return the level it has now
     */
    public int nextAttempt(UUID caseId, int attempt) {
        CaseRecord record = record(caseId);
        record.raise(attempt);
        int level = record.file().level();
        publish("case.sent-back", record.file(), Map.of("attempt", attempt, "level", level));
        return level;
    }

    /** Something made an open case more urgent than its attempts do, such as that it happened before. */
    public void raiseLevel(UUID caseId) {
        CaseRecord record = record(caseId);
        record.raiseLevel();
        publish("case.level-raised", record.file(), Map.of("level", record.file().level()));
    }

    /** A period has to pass before the case goes on in its stage, such as a soak. */
    public void waitUntil(UUID caseId, Instant until) {
        record(caseId).waitUntil(until);
        events.publishEvent(new LiveHint("case", caseId));
    }

    /** Links two cases of which neither waits for the other; the parent was there first. */
    public void link(UUID parent, UUID child, String kind) {
        jdbc.sql("insert into case_link (parent_id, child_id, kind, blocking) values (?, ?, ?, ?)")
                .params(parent, child, kind, false)
                .update();
    }

    /** Takes the case's row for this transaction, so that who counts its open work counts alone; 410 {@code case.deleted} where it is gone meanwhile. */
    public void lock(UUID caseId) {
        entities.flush();
        // An update that changes nothing, because "for update" would collide with the key locks of parallel submissions.
        if (jdbc.sql("update case_record set open_items = open_items where id = ?").param(caseId).update() == 0) {
            throw tombstones.missing(caseId);
        }
        entities.refresh(record(caseId));
    }

    /** What the inbox counted: open items and the earliest deadline among them. */
    public void showWork(UUID caseId, int openItems, @Nullable Instant nextDueAt) {
        jdbc.sql("update case_record set open_items = ?, next_due_at = ? where id = ?")
                .params(openItems, nextDueAt == null ? null : nextDueAt.atOffset(ZoneOffset.UTC), caseId)
                .update();
        events.publishEvent(new LiveHint("case", caseId));
    }

    private CaseRecord record(UUID id) {
        return records.findById(id).orElseThrow(() -> Problem.notFound("case"));
    }

    private void publish(String action, CaseFile file, Map<String, ?> payload) {
        events.publishEvent(
                new AuditableEvent(action, "case", file.id(), file.number(), file.id(), file.unitId(), payload));
        events.publishEvent(new LiveHint("case", file.id()));
    }

    private void tellStarted(CaseRecord record, CaseType type, CaseDesk.Opening opening) {
        Map<String, Object> audit =
                new HashMap<>(Map.of("type", type.key(), "typeVersion", type.version(), "title", opening.title()));
        audit.put("grade", opening.grade());
        audit.put("tier", opening.tier());
        publish("case.started", record.file(), audit);
    }

    private static Map<String, Object> facts(CaseDesk.Opening opening) {
        Map<String, Object> facts = new HashMap<>(opening.facts());
        facts.put("unitId", opening.unitId());
        facts.put("ownerId", opening.ownerId());
        facts.put("grade", opening.grade());
        facts.put("tier", opening.tier());
        return facts;
    }
}
