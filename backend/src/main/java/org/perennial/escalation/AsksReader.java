package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked and decided about one item, as one person reads it. */
@Service
@Transactional(readOnly = true)
public class AsksReader {

    private final ItemFiles items;
    private final ExtensionRecords extensions;
    private final AcceptanceRecords acceptances;
    private final Questions questions;
    private final QuestionReader questionReader;
    private final Nudges nudges;
    private final HoldReader holds;
    private final Pauses pauses;
    private final Deciders deciders;
    private final Deadlines dates;
    private final AskPrivileges privileges;
    private final Names names;
    private final CurrentPerson current;
    private final Clock clock;

    AsksReader(
            ItemFiles items,
            ExtensionRecords extensions,
            AcceptanceRecords acceptances,
            Questions questions,
            QuestionReader questionReader,
            Nudges nudges,
            HoldReader holds,
            Pauses pauses,
            Deciders deciders,
            Deadlines dates,
            AskPrivileges privileges,
            Names names,
            CurrentPerson current,
            Clock clock) {
        this.items = items;
        this.extensions = extensions;
        this.acceptances = acceptances;
        this.questions = questions;
        this.questionReader = questionReader;
        this.nudges = nudges;
        this.holds = holds;
        this.pauses = pauses;
        this.deciders = deciders;
        this.dates = dates;
        this.privileges = privileges;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Problem 404 {@code item.not-found} when there is none or it is not the reader's to see */
    public AsksView of(UUID itemId) {
        ItemFile item = items.requireVisible(itemId);
        Instant now = clock.instant();
        List<Extension> had = extensions.findByItemIdOrderByAskedAtDescIdDesc(itemId);
        return new AsksView(
                item.dueAt(),
                item.originalDueAt(),
                dates.setOutside(item),
                (int) had.stream().filter(one -> one.state() == Extension.State.GRANTED).count(),
                Extension.MOST,
                item.open() ? pauses.silentUntil(List.of(item)).get(itemId) : null,
                had.stream().map(one -> view(one, item)).toList(),
                questionReader.ofItem(item),
                acceptances.findByItemIdOrderByAcceptedAtDescIdDesc(itemId).stream()
                        .map(one -> view(one, now))
                        .toList(),
                nudges.of(itemId).stream()
                        .map(one -> new AsksView.NudgeView(names.of(one.by()), one.at(), one.message()))
                        .toList(),
                holds.presentOf(item.caseId()).orElse(null),
                item.open() ? allowed(item) : List.of());
    }

    private List<String> allowed(ItemFile item) {
        List<String> allowed = new ArrayList<>(privileges.allowed(List.of(item), current.id()).get(item.id()));
        if (!allowed.contains("askColleague") && questions.mayAsk(item)) {
            allowed.add("askColleague");
        }
        if (items.concerned(item).contains(current.id())) {
            // Offered to the reader's role, or stood in for: it would be their own time.
            allowed.removeAll(List.of("grantTime", "acceptLateness"));
        }
        return allowed;
    }

    private AsksView.ExtensionView view(Extension one, ItemFile item) {
        boolean decides = one.state() == Extension.State.OPEN
                && item.open()
                && !current.id().equals(one.askedBy())
                && deciders.may(item.unitId(), items.concerned(item));
        return new AsksView.ExtensionView(
                one.id(), one.state().name(), names.orNull(one.askedBy()), one.askedAt(), one.askedUntil(), one.reason(),
                names.orNull(one.decidedBy()), one.decidedAt(), one.decisionReason(), one.dueBefore(), one.dueAfter(),
                decides ? List.of("decide") : List.of());
    }

    private AsksView.AcceptanceView view(Acceptance one, Instant now) {
        return new AsksView.AcceptanceView(
                names.of(one.acceptedBy()), one.acceptedAt(), one.untilOn(), one.dueAt(), one.reason(), one.endsAt().isAfter(now));
    }
}
