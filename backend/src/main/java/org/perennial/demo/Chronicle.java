package org.perennial.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseFilter;
import org.perennial.cases.CaseReader;
import org.perennial.cases.CaseRow;
import org.perennial.cases.CaseSort;
import org.perennial.cases.CaseState;
import org.perennial.cases.Cases;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Page;

/** Puts into words what happened while the clock moved, as far as the reader may know of it. */
@DemoBean
class Chronicle {

    private final Cases cases;
    private final CaseReader reader;
    private final CaseTypes types;

    Chronicle(Cases cases, CaseReader reader, CaseTypes types) {
        this.cases = cases;
        this.reader = reader;
        this.types = types;
    }

    List<Happening> of(List<Forward.Due> ran, List<Watch.Seen> seen, UUID personId) {
        // Retention may have deleted some of them meanwhile.
        Map<UUID, CaseFile> files = new HashMap<>(cases.byId(
                Stream.concat(ran.stream().map(Forward.Due::caseId), seen.stream().map(event -> event.event().caseId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        files.keySet().removeIf(id -> !cases.readable(id, personId));
        List<Happening> told = new ArrayList<>();
        ran.stream()
                .filter(due -> due.element().startsWith("event_") && files.containsKey(due.caseId()))
                .forEach(due -> told.add(new Happening(due.at(), "TIMER", words(due.element()), ref(files.get(due.caseId())))));
        seen.forEach(event -> Optional.ofNullable(event.event().caseId())
                .map(files::get)
                .flatMap(file -> told(event, file))
                .ifPresent(told::add));
        return told;
    }

    /** Cases of the current person whose earliest deadline passed in between. */
    List<Happening> overdue(Instant from, Instant to) {
        CaseFilter filter = new CaseFilter(CaseState.OPEN, null, null, null, null, true, null, CaseSort.DUE);
        return reader.find(filter, Page.MAX, null).items().stream()
                .filter(row -> row.dueAt() != null && row.dueAt().isAfter(from) && !row.dueAt().isAfter(to))
                .map(Chronicle::late)
                .toList();
    }

    private Optional<Happening> told(Watch.Seen seen, CaseFile file) {
        CaseType type = types.version(file.typeVersion());
        return switch (seen.event().action()) {
            case "case.stage-entered" -> happening(seen, "STAGE", "Stage “" + type.text("stage." + seen.payload("stage")) + "” began", file);
            case "item.offered", "item.unstaffed" -> happening(
                    seen, "TASK", "Task “" + type.stepTitle(seen.payload("step")) + "” is waiting to be done", file);
            case "item.escalated" -> happening(
                    seen, "OVERDUE",
                    "“" + type.stepTitle(seen.payload("step")) + "” is late and climbs to level " + seen.payload("level"), file);
            case "finding-proposal.opened" -> happening(
                    seen, "OVERDUE", "A finding is proposed because “" + type.stepTitle(seen.payload("step")) + "” is late", file);
            case "case.closed" -> happening(seen, "CLOSED", "Closed: " + type.text("outcome." + seen.payload("outcome")), file);
            default -> Optional.empty();
        };
    }

    private static Optional<Happening> happening(Watch.Seen seen, String kind, String text, CaseFile file) {
        return Optional.of(new Happening(seen.at(), kind, text, ref(file)));
    }

    private static Happening late(CaseRow row) {
        Instant due = row.dueAt() == null ? row.startedAt() : row.dueAt();
        return new Happening(due, "OVERDUE", "Overdue: " + row.title(), new Happening.CaseRef(row.id(), row.number()));
    }

    private static Happening.@Nullable CaseRef ref(CaseFile file) {
        return new Happening.CaseRef(file.id(), file.number());
    }

    /** {@code event_soakPeriodOver} reads “Soak period over”. */
    static String words(String element) {
        String name = element.substring(element.indexOf('_') + 1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
