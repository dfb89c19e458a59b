package org.perennial.evidence;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.AwaitedEvidence;
import org.perennial.cases.AwaitedEvidence.Waiting;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receives a file, checks it, finds where it belongs, and has it recorded. */
@Component
class EvidenceIntake {

    private final CaseGate cases;
    private final CurrentPerson current;
    private final Spool spool;
    private final FileCheck fileCheck;
    private final EvidenceDesk desk;
    private final WritingTurns turns;
    private final DeliveryKeys keys;
    private final Quotas quotas;
    private final EvidenceList list;
    private final Privileges privileges;
    private final ObjectProvider<AwaitedEvidence> awaited;

    EvidenceIntake(
            CaseGate cases,
            CurrentPerson current,
            Spool spool,
            FileCheck fileCheck,
            EvidenceDesk desk,
            WritingTurns turns,
            DeliveryKeys keys,
            Quotas quotas,
            EvidenceList list,
            Privileges privileges,
            ObjectProvider<AwaitedEvidence> awaited) {
        this.cases = cases;
        this.current = current;
        this.spool = spool;
        this.fileCheck = fileCheck;
        this.desk = desk;
        this.turns = turns;
        this.keys = keys;
        this.quotas = quotas;
        this.list = list;
        this.privileges = privileges;
        this.awaited = awaited;
    }

    /** @param delivered null where no task waited for it */
    record Taken(EvidenceRow row, @Nullable Delivered delivered) {}

    /** A piece of evidence ready to be recorded; {@code waiting} is the task it goes to, null for none. */
    record Ready(
            CaseGate.Place place, Checked said, Spooled file, UUID collectorId, Delivery how, String fingerprint,
            @Nullable Waiting waiting) {

        /** The same, brought to the task. */
        Ready to(Waiting task) {
            return new Ready(
                    place.in(task.caseId(), task.itemId(), task.step()), said, file, collectorId, how, fingerprint, task);
        }
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Taken take(NewEvidence said, Delivery how, InputStream bytes) {
        UUID person = current.id();
        how.check();
        if (keys.known(person, how.key())) {
            return sentBefore(person, said, how, bytes);
        }
        CaseGate.Place place = cases.place(said, how);
        Optional.ofNullable(said.supersedes()).flatMap(list::find).ifPresent(privileges::requireReplacing);
        Checked checked = Checked.of(said, desk.today(place));
        try (Spooled file = spool.receive(bytes)) {
            String fingerprint = DeliveryKeys.fingerprint(said, how, file.sha256());
            Optional<UUID> before = keys.before(person, how.key(), fingerprint);
            if (before.isPresent()) {
                return again(before.get());
            }
            Checked typed = checked.as(fileCheck.mediaType(checked.fileName(), said.declaredType(), file));
            quotas.check(person, file.size());
            Ready ready = new Ready(place, typed, file, person, how, fingerprint, null);
            return finish(record(desk.waiting(place, typed).map(ready::to).orElse(ready)));
        }
    }

    /** The first answer stands, whatever became of case and evidence since; only the bytes can tell that it is the same request. */
    private Taken sentBefore(UUID person, NewEvidence said, Delivery how, InputStream bytes) {
        try (Spooled file = spool.receive(bytes)) {
            return again(keys.before(person, how.key(), DeliveryKeys.fingerprint(said, how, file.sha256())).orElseThrow());
        }
    }

    /** Of two who send the same at one moment, the later one finds content or key kept and tries again. */
    private EvidenceRow record(Ready ready) {
        try {
            return turns.take(() -> desk.record(ready));
        } catch (DuplicateKeyException keptMeanwhile) {
            return keys.before(ready.collectorId(), ready.how().key(), ready.fingerprint())
                    .flatMap(list::find)
                    .orElseGet(() -> turns.take(() -> desk.record(ready)));
        } catch (DataAccessException failed) {
            throw NoRoom.explain(failed);
        }
    }

    private Taken again(UUID evidenceId) {
        return finish(list.find(evidenceId).orElseThrow(() -> Problem.notFound("evidence")));
    }

    /** Only what was brought to a task by a machine completes it; again is harmless. */
    private Taken finish(EvidenceRow row) {
        UUID itemId = row.deliveredTo();
        if (itemId == null) {
            return new Taken(row, null);
        }
        AwaitedEvidence.Outcome outcome = awaited.getObject().complete(itemId);
        return new Taken(row, new Delivered(itemId, String.valueOf(row.step()), outcome.completed(), outcome.code(), outcome.detail()));
    }
}
