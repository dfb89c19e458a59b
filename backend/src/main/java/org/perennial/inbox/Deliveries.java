package org.perennial.inbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.AwaitedEvidence;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.CasesAbout;
import org.perennial.cases.EvidenceOnHand;
import org.perennial.cases.Submissions;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.DeliveryTable.Delivery;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings evidence from operations to the task that waits for it. */
@Component
class Deliveries implements AwaitedEvidence {

    private static final List<String> KINDS = List.of("OPERATION", "DESIGN");

    private final WorkItems items;
    private final Inbox inbox;
    private final Drafts drafts;
    private final DeliveryTable table;
    private final Cases cases;
    private final CasesAbout about;
    private final CaseTypes types;
    private final Submissions submissions;
    private final ObjectProvider<EvidenceOnHand> onHand;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Deliveries(
            WorkItems items,
            Inbox inbox,
            Drafts drafts,
            DeliveryTable table,
            Cases cases,
            CasesAbout about,
            CaseTypes types,
            Submissions submissions,
            ObjectProvider<EvidenceOnHand> onHand,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.items = items;
        this.inbox = inbox;
        this.drafts = drafts;
        this.table = table;
        this.cases = cases;
        this.about = about;
        this.types = types;
        this.submissions = submissions;
        this.onHand = onHand;
        this.current = current;
        this.events = events;
    }

    private record Candidate(WorkItem item, Waiting waiting) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Waiting> find(Offered offered) {
        return about.open(offered.subjectKind(), offered.subjectId()).stream()
                .filter(file -> cases.readable(file.id(), current.id()))
                .flatMap(file -> items.findByCaseIdAndState(file.id(), WorkItem.State.OPEN).stream()
                        .flatMap(item -> candidate(file, item, offered).stream()))
                .min(Comparator.<Candidate, java.time.Instant>comparing(
                                found -> found.item().dueAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(found -> found.item().id()))
                .map(Candidate::waiting);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Waiting waiting, UUID evidenceId, @Nullable String note) {
        WorkItem item = items.take(waiting.itemId()).orElseThrow(() -> Problem.notFound("item"));
        if (!item.isOpen()) {
            return;
        }
        attach(item, new Delivery(waiting.field(), evidenceId, note), null);
    }

    private void attach(WorkItem item, Delivery delivery, @Nullable UUID completeAs) {
        table.add(item.id(), delivery, completeAs);
        String noteField = type(item).delivered(item.stepKey()).map(CaseType.Delivered::note).orElse(null);
        drafts.of(item.id()).forEach((person, draft) ->
                drafts.save(item.id(), person, DeliveryTable.with(draft.data(), delivery, noteField), draft.version()));
        events.publishEvent(new AuditableEvent(
                "item.evidence-delivered", "item", item.id(), item.stepKey(), item.caseId(), item.unitId(),
                Map.of("step", item.stepKey(), "evidence", delivery.evidenceId())));
        events.publishEvent(new LiveHint("inbox", item.id()));
    }

    /** What operations filed for the control before the task opened, as if it came now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemOpened opened) {
        WorkItem item = items.findById(opened.itemId()).orElseThrow();
        CaseFile file = cases.get(item.caseId());
        String kindOfSubject = file.subjectKind();
        UUID subject = file.subjectId();
        if (kindOfSubject == null || subject == null) {
            return;
        }
        awaitsFrom(file, item).ifPresent(first -> KINDS.forEach(kind -> waiting(file, item, kind).ifPresent(waiting -> onHand.stream()
                .flatMap(known -> known.give(kindOfSubject, subject, kind, first, waiting).stream())
                .forEach(piece -> attach(
                        item, new Delivery(waiting.field(), piece.evidenceId(), piece.note()), piece.collectorId())))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID itemId, UUID older, UUID newer) {
        table.replace(itemId, older, newer);
        events.publishEvent(new LiveHint("inbox", itemId));
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome complete(UUID itemId) {
        WorkItem item = items.findById(itemId).orElseThrow(() -> Problem.notFound("item"));
        if (!item.isOpen()) {
            return new Outcome(item.state() == WorkItem.State.DONE, null, null);
        }
        if (type(item).delivered(item.stepKey()).isEmpty()) {
            return new Outcome(false, null, null);
        }
        CaseFile file = cases.get(item.caseId());
        Map<String, Object> own = drafts.find(itemId, current.id())
                .map(Drafts.Draft::data)
                .orElseGet(() -> submissions.prefill(file, item.stepKey(), item.itemFacts()));
        try {
            Retries.call(() -> inbox.complete(itemId, table.prefill(item, own), null));
            return new Outcome(true, null, null);
        } catch (Problem refused) {
            return new Outcome(false, refused.code(), refused.getMessage());
        }
    }

    private Optional<Candidate> candidate(CaseFile file, WorkItem item, Offered offered) {
        LocalDate from = offered.from();
        return from == null || offered.to() == null
                ? Optional.empty()
                : awaitsFrom(file, item)
                        .filter(first -> !from.isBefore(first))
                        .flatMap(first -> waiting(file, item, offered.kind()))
                        .map(waiting -> new Candidate(item, waiting));
    }

    /** Empty for a task that judges, and for one that waits for no particular evidence. */
    private Optional<LocalDate> awaitsFrom(CaseFile file, WorkItem item) {
        return types.version(file.typeVersion()).judges(item.stepKey())
                ? Optional.empty()
                : submissions.awaitsEvidenceFrom(file, item.stepKey(), item.itemFacts());
    }

    private Optional<Waiting> waiting(CaseFile file, WorkItem item, String kind) {
        CaseType type = types.version(file.typeVersion());
        return types.evidenceField(type.versionId(), type.formOf(item.stepKey()), kind)
                .map(field -> new Waiting(file.id(), item.id(), item.stepKey(), field));
    }

    private CaseType type(WorkItem item) {
        return types.version(cases.get(item.caseId()).typeVersion());
    }
}
