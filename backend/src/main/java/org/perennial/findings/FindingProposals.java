package org.perennial.findings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings proposed because work is late, and what the audit programme manager makes of them (domain.md 1, "Clock"). */
@Service
@Transactional
public class FindingProposals {

    private final ProposalTable table;
    private final ProposalViews views;
    private final CorrectiveActionRepository actions;
    private final Cases cases;
    private final UnitDays days;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    FindingProposals(
            ProposalTable table,
            ProposalViews views,
            CorrectiveActionRepository actions,
            Cases cases,
            UnitDays days,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.table = table;
        this.views = views;
        this.actions = actions;
        this.cases = cases;
        this.days = days;
        this.access = access;
        this.current = current;
        this.events = events;
    }

    /** A page of those of one status that the current person may read, newest first. */
    @Transactional(readOnly = true)
    public Page<ProposalView> find(ProposalStatus status, int limit, @Nullable String cursor) {
        Set<UUID> units = access.units(Capability.READ_PROPOSALS);
        if (units.isEmpty()) {
            access.require(Capability.READ_PROPOSALS, null);
        }
        Page<ProposalRow> page = Page.of(
                table.page(units, status, cursor, limit + 1),
                limit,
                Function.identity(),
                row -> org.perennial.shared.Cursor.of(row.openedAt(), row.id()));
        return new Page<>(page.items().stream().map(views::of).toList(), page.nextCursor());
    }

    /** @throws Problem 404 {@code proposal.not-found}, also for one the current person may not read */
    @Transactional(readOnly = true)
    public ProposalView get(UUID id) {
        return views.of(readable(table.find(id).orElseThrow(() -> Problem.notFound("proposal"))));
    }

    /**
     * Opens a corrective action for it, as the current person.
     *
     * @param said what differs from the proposal's draft; {@code grade} and {@code requirementId} are needed, and
     *     {@code controlUnitId} where the proposal names no control
     * @throws Problem 404 {@code proposal.not-found}; 403 {@code capability.missing}; 409 {@code proposal.decided}; 400
     *     {@code validation.failed}
     */
    public UUID confirm(UUID id, Map<String, @Nullable String> said) {
        ProposalRow proposal = take(id);
        ProposalView.Draft draft = views.draft(proposal);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", or(said.get("title"), draft.title()));
        form.put("source", FindingSource.KPI.name());
        form.put("grade", or(said.get("grade"), ""));
        form.put("controlUnitId", or(said.get("controlUnitId"), proposal.controlUnitId() == null ? "" : proposal.controlUnitId().toString()));
        form.put("requirementId", or(said.get("requirementId"), ""));
        form.put("statement", or(said.get("statement"), draft.statement()));
        form.put("seen", or(said.get("seen"), draft.seen()));
        form.put("gap", or(said.get("gap"), draft.gap()));
        form.put("raisedOn", days.today(proposal.unitId()).toString());
        form.values().removeIf(""::equals);
        CaseFile opened = cases.start(CorrectiveActionDesk.CASE_TYPE, form, current.id(), null);
        decide(proposal, ProposalStatus.CONFIRMED, null, opened.id(), null);
        return opened.id();
    }

    /**
     * Adds its lateness to an older finding, or to an older proposal.
     *
     * @param caseId the corrective action of the older finding; null when {@code into} is given
     * @throws Problem 400 when neither or both are given, or what is given is not older
     */
    public void merge(UUID id, @Nullable UUID caseId, @Nullable UUID into, @Nullable String reason) {
        ProposalRow proposal = take(id);
        String why = Words.required(reason, "/reason", Words.REASON);
        if ((caseId == null) == (into == null)) {
            throw Problem.invalid("/caseId", "required", "Name either a corrective action or a proposal.");
        }
        if (into != null) {
            ProposalRow older = readable(table.take(into).orElseThrow(() -> Problem.notFound("proposal")));
            requireOlder(older.openedAt().isBefore(proposal.openedAt()) && older.status() != ProposalStatus.DISMISSED, "/proposalId");
            table.copyItems(id, into);
            decide(proposal, ProposalStatus.MERGED, why, older.caseId(), into);
        } else {
            CaseFile older = cases.requireReadable(caseId);
            requireOlder(actions.existsById(caseId) && older.startedAt().isBefore(proposal.openedAt()), "/caseId");
            decide(proposal, ProposalStatus.MERGED, why, caseId, null);
        }
    }

    /** Puts it aside; the reason is kept. */
    public void dismiss(UUID id, @Nullable String reason) {
        ProposalRow proposal = take(id);
        decide(proposal, ProposalStatus.DISMISSED, Words.required(reason, "/reason", Words.REASON), null, null);
    }

    private ProposalRow take(UUID id) {
        ProposalRow proposal = readable(table.take(id).orElseThrow(() -> Problem.notFound("proposal")));
        access.require(Capability.DECIDE_PROPOSALS, proposal.unitId());
        if (proposal.status() != ProposalStatus.OPEN) {
            throw Problem.conflict("proposal.decided", "Somebody has decided on this proposal already.");
        }
        return proposal;
    }

    private ProposalRow readable(ProposalRow proposal) {
        if (!access.may(Capability.READ_PROPOSALS, proposal.unitId())) {
            throw Problem.notFound("proposal");
        }
        return proposal;
    }

    private static void requireOlder(boolean older, String pointer) {
        if (!older) {
            throw Problem.invalid(pointer, "merge.not-older", "Lateness is merged into an older finding or proposal that still stands.");
        }
    }

    private void decide(
            ProposalRow proposal, ProposalStatus status, @Nullable String reason, @Nullable UUID caseId, @Nullable UUID into) {
        table.decide(proposal.id(), status, current.id(), days.now(), reason, caseId, into);
        Map<String, Object> payload = new HashMap<>();
        payload.put("quarter", proposal.quarter());
        payload.put("step", proposal.step());
        payload.put("reason", reason);
        payload.put("mergedInto", into == null ? null : into.toString());
        events.publishEvent(new AuditableEvent(
                "finding-proposal." + status.name().toLowerCase(java.util.Locale.ROOT), "finding-proposal", proposal.id(),
                proposal.step() + " " + proposal.quarter(), caseId, proposal.unitId(), payload));
        events.publishEvent(new LiveHint("escalations", proposal.id()));
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null || said.isBlank() ? otherwise : said.strip();
    }
}
