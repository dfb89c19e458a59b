package org.perennial.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.perennial.escalation.LateBoard.Cause;
import org.perennial.escalation.LateBoard.LateTask;
import org.perennial.escalation.LateBoard.Relief;
import org.perennial.inbox.ItemRow;
import org.perennial.inbox.LateItems;
import org.perennial.inbox.LateItems.Late;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Puts late items together by what makes them late. */
@Component
class LateCauses {

    private static final int LEVELS = 4;
    private static final int FIRST = 3;

    private static final Comparator<LateTask> WORST = Comparator.<LateTask>comparingInt(late -> -late.item().escalationLevel())
            .thenComparing(late -> Objects.requireNonNull(late.item().dueAt()))
            .thenComparing(late -> late.item().id());

    private final LateItems late;
    private final LateTasks tasks;
    private final Units units;

    LateCauses(LateItems late, LateTasks tasks, Units units) {
        this.late = late;
        this.tasks = tasks;
        this.units = units;
    }

    private record Key(UUID unitId, String kind, UUID id) {}

    LateBoard board(List<Late> found, Map<Integer, Long> levels, long total) {
        Map<UUID, UnitRef> places = units.refs(found.stream().map(one -> one.file().unitId()).distinct().toList());
        Map<UUID, Integer> open = late.openOf(found.stream().map(one -> one.file().caseId()).distinct().toList());
        Map<Key, List<LateTask>> byCause = new LinkedHashMap<>();
        List<LateTask> all = tasks.of(found, open);
        for (int at = 0; at < found.size(); at++) {
            byCause.computeIfAbsent(key(found.get(at)), any -> new ArrayList<>()).add(all.get(at));
        }
        List<Cause> causes = byCause.entrySet().stream()
                .map(entry -> cause(entry.getKey(), entry.getValue(), places, open))
                .sorted(Comparator.comparingInt((Cause cause) -> -cause.level()).thenComparingInt(cause -> -cause.items().size()))
                .toList();
        boolean more = total > found.size();
        return new LateBoard(
                total,
                more,
                IntStream.rangeClosed(0, LEVELS)
                        .mapToObj(level -> new LateBoard.LevelCount(level, levels.getOrDefault(level, 0L)))
                        .toList(),
                causes,
                relief(all, open),
                places.values().stream().sorted(Comparator.comparing(UnitRef::name)).toList());
    }

    private static Key key(Late one) {
        ItemRow row = one.row();
        UUID unit = one.file().unitId();
        if (row.assignee() != null) {
            return new Key(unit, "PERSON", row.assignee().id());
        }
        if (row.standIn() != null) {
            return new Key(unit, "ABSENT", row.standIn().absent().id());
        }
        return new Key(unit, "CASE", row.caseRef().id());
    }

    private static Cause cause(Key key, List<LateTask> items, Map<UUID, UnitRef> places, Map<UUID, Integer> open) {
        ItemRow first = items.get(0).item();
        PersonRef person = switch (key.kind()) {
            case "PERSON" -> first.assignee();
            case "ABSENT" -> Objects.requireNonNull(first.standIn()).absent();
            default -> null;
        };
        List<LateTask> sorted = items.stream().sorted(WORST).toList();
        return new Cause(
                key.kind(),
                person,
                person == null ? first.caseRef() : null,
                places.get(key.unitId()),
                sorted.get(0).item().escalationLevel(),
                byCase(items).entrySet().stream().mapToInt(entry -> open.getOrDefault(entry.getKey(), 0) - entry.getValue().size()).sum(),
                sorted);
    }

    private static List<Relief> relief(List<LateTask> all, Map<UUID, Integer> open) {
        return byCase(all).entrySet().stream()
                .map(entry -> new Relief(
                        entry.getValue().get(0).item().caseRef(),
                        entry.getValue().stream().map(one -> one.item().id()).toList(),
                        open.getOrDefault(entry.getKey(), 0) - entry.getValue().size()))
                .filter(relief -> relief.unblocks() > 0)
                .sorted(Comparator.comparingInt((Relief relief) -> -relief.unblocks())
                        .thenComparingInt(relief -> relief.items().size())
                        .thenComparing(relief -> relief.caseRef().number()))
                .limit(FIRST)
                .toList();
    }

    private static Map<UUID, List<LateTask>> byCase(List<LateTask> items) {
        return items.stream().collect(Collectors.groupingBy(one -> one.item().caseRef().id(), LinkedHashMap::new, Collectors.toList()));
    }
}
