package org.perennial.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseLedger;
import org.perennial.escalation.SignalLedger;
import org.perennial.escalation.SignalLedger.Misplaced;
import org.perennial.inbox.ItemLedger;
import org.perennial.process.EngineLedger;
import org.springframework.stereotype.Component;

/**
 * Holds the three against each other. A batch is read in several statements, so what it finds is only suspected; {@link #detail}
 * decides, once the caller holds the case's row, which everybody who acts on a case takes.
 */
@Component
class Comparison {

    private final ItemLedger items;
    private final EngineLedger engine;
    private final CaseLedger cases;
    private final SignalLedger signals;

    Comparison(ItemLedger items, EngineLedger engine, CaseLedger cases, SignalLedger signals) {
        this.items = items;
        this.engine = engine;
        this.cases = cases;
        this.signals = signals;
    }

    List<Suspect> ofItems(List<ItemLedger.Entry> batch) {
        List<UUID> ids = batch.stream().map(ItemLedger.Entry::id).toList();
        Set<String> open = engine.openAmong(batch.stream().map(ItemLedger.Entry::taskId).toList());
        Set<UUID> misoffered = items.misoffered(ids);
        Map<UUID, Misplaced> misplaced = signals.misplaced(ids);
        List<Suspect> found = new ArrayList<>();
        for (ItemLedger.Entry item : batch) {
            if (!open.contains(item.taskId())) {
                found.add(suspect(DifferenceKind.ITEM_WITHOUT_TASK, item));
                continue;
            }
            if (misoffered.contains(item.id())) {
                found.add(suspect(DifferenceKind.OFFER_DIFFERS, item));
            }
            Misplaced signal = misplaced.get(item.id());
            if (signal != null) {
                found.add(suspect(kind(signal), item));
            }
        }
        return found;
    }

    List<Suspect> ofTasks(List<EngineLedger.OpenTask> batch) {
        Set<String> shown = items.tasksWithItem(batch.stream().map(EngineLedger.OpenTask::taskId).toList());
        Set<UUID> open = cases.openAmong(batch.stream().map(EngineLedger.OpenTask::caseId).distinct().toList());
        return batch.stream()
                .filter(task -> !shown.contains(task.taskId()) && open.contains(task.caseId()))
                .map(task -> new Suspect(DifferenceKind.TASK_WITHOUT_ITEM, task.taskId(), task.caseId()))
                .toList();
    }

    List<Suspect> ofCases(List<UUID> batch) {
        return missing(DifferenceKind.CASE_WITHOUT_PROCESS, batch, engine.runningAmong(batch));
    }

    List<Suspect> ofProcesses(List<UUID> batch) {
        return missing(DifferenceKind.PROCESS_WITHOUT_CASE, batch, cases.openAmong(batch));
    }

    /** What does not agree, in words; empty when it does by now. The caller holds the case's row. */
    Optional<String> detail(Suspect suspect) {
        return switch (suspect.kind()) {
            case ITEM_WITHOUT_TASK -> items.open(UUID.fromString(suspect.subject()))
                    .filter(item -> engine.openAmong(List.of(item.taskId())).isEmpty())
                    .map(item -> "Task " + item.taskId());
            case TASK_WITHOUT_ITEM -> engine.task(suspect.subject())
                    .filter(task -> items.tasksWithItem(List.of(task.taskId())).isEmpty()
                            && !cases.openAmong(List.of(task.caseId())).isEmpty())
                    .map(task -> "Step " + task.stepKey());
            case OFFER_DIFFERS -> items.open(UUID.fromString(suspect.subject()))
                    .filter(item -> items.misoffered(List.of(item.id())).contains(item.id()))
                    .map(item -> "Task " + item.taskId());
            case SIGNAL_MISSING, SIGNAL_MISPLACED -> items.open(UUID.fromString(suspect.subject()))
                    .flatMap(item -> Optional.ofNullable(signals.misplaced(List.of(item.id())).get(item.id())))
                    .filter(signal -> kind(signal) == suspect.kind())
                    .map(signal -> signal.planned() + " → " + signal.expected());
            case CASE_WITHOUT_PROCESS -> ofCases(openOnly(suspect)).stream().findFirst().map(found -> "Case " + found.subject());
            case PROCESS_WITHOUT_CASE -> ofProcesses(runningOnly(suspect)).stream().findFirst().map(found -> "Case " + found.subject());
        };
    }

    /** Puts right what {@link #detail} has just found. */
    void mend(Suspect suspect) {
        switch (suspect.kind()) {
            case ITEM_WITHOUT_TASK -> items.cancel(UUID.fromString(suspect.subject()));
            case TASK_WITHOUT_ITEM -> engine.task(suspect.subject()).ifPresent(items::restore);
            case OFFER_DIFFERS -> items.offerAnew(UUID.fromString(suspect.subject()));
            case SIGNAL_MISSING, SIGNAL_MISPLACED -> signals.plan(UUID.fromString(suspect.subject()));
            case CASE_WITHOUT_PROCESS -> {
                UUID caseId = UUID.fromString(suspect.subject());
                items.openOf(caseId).forEach(items::cancel);
                cases.lose(caseId);
            }
            case PROCESS_WITHOUT_CASE -> engine.remove(UUID.fromString(suspect.subject()));
        }
    }

    private List<UUID> openOnly(Suspect suspect) {
        return List.copyOf(cases.openAmong(List.of(UUID.fromString(suspect.subject()))));
    }

    private List<UUID> runningOnly(Suspect suspect) {
        return List.copyOf(engine.runningAmong(List.of(UUID.fromString(suspect.subject()))));
    }

    private static DifferenceKind kind(Misplaced signal) {
        return signal.planned() == null ? DifferenceKind.SIGNAL_MISSING : DifferenceKind.SIGNAL_MISPLACED;
    }

    private static Suspect suspect(DifferenceKind kind, ItemLedger.Entry item) {
        return new Suspect(kind, item.id().toString(), item.caseId());
    }

    private static List<Suspect> missing(DifferenceKind kind, List<UUID> batch, Set<UUID> there) {
        return new HashSet<>(batch).stream()
                .filter(id -> !there.contains(id))
                .map(id -> new Suspect(kind, id.toString(), id))
                .toList();
    }
}
