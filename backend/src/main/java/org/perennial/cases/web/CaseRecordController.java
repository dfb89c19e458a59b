package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseItems;
import org.perennial.cases.CaseItems.Standing;
import org.perennial.cases.Cases;
import org.perennial.cases.SubmissionView;
import org.perennial.cases.Submissions;
import org.perennial.organisation.People;
import org.perennial.process.CasePath;
import org.perennial.process.CasePath.Visit;
import org.perennial.process.CaseTypes;
import org.perennial.process.FormChecker.Answer;
import org.perennial.process.TimeSpent;
import org.perennial.shared.PersonRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case has left behind: answers and its way through the diagram. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseRecordController {

    private final Cases cases;
    private final Submissions submissions;
    private final CaseTypes types;
    private final CasePath path;
    private final People people;
    private final CaseItems items;
    private final Clock clock;

    CaseRecordController(
            Cases cases, Submissions submissions, CaseTypes types, CasePath path, People people, CaseItems items, Clock clock) {
        this.cases = cases;
        this.submissions = submissions;
        this.types = types;
        this.path = path;
        this.people = people;
        this.items = items;
        this.clock = clock;
    }

    record SubmissionRow(
            UUID id, String step, String stepTitle, @Nullable PersonRef person, @Nullable PersonRef onBehalfOf, Instant at,
            int attempt, String hash, List<Answer> fields) {}

    record SubmissionList(List<SubmissionRow> items) {}

    /**
     * Where a case stands. Of several tasks at one element each names all of their people.
     *
     * @param offeredTo names or roles that may take what nobody has taken yet
     */
    record Position(String elementId, Instant since, List<PersonRef> holders, List<String> offeredTo) {}

    record Passed(String elementId, long count) {}

    /**
     * Time the case spent at an element.
     *
     * @param seconds elapsed, nights and weekends included; until now where it is running
     * @param visits how often the case came there
     */
    record Spent(String elementId, long seconds, int visits, boolean running) {}

    /** @param asOf the moment until which running times count: now, or the end of the case */
    record Diagram(String xml, List<Position> active, List<Passed> done, List<Spent> spent, Instant asOf) {}

    @GetMapping("/submissions")
    @Operation(operationId = "findSubmissions")
    SubmissionList submissions(@PathVariable UUID id) {
        List<SubmissionView> found = submissions.of(cases.requireReadable(id));
        Map<UUID, PersonRef> names = people.refs(found.stream()
                .flatMap(one -> Stream.of(one.personId(), one.onBehalfOf()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new SubmissionList(found.stream()
                .map(one -> new SubmissionRow(
                        one.id(), one.step(), one.stepTitle(), names.get(one.personId()),
                        one.onBehalfOf() == null ? null : names.get(one.onBehalfOf()), one.at(), one.attempt(), one.hash(),
                        one.fields()))
                .toList());
    }

    @GetMapping("/diagram")
    @Operation(operationId = "getCaseDiagram")
    Diagram diagram(@PathVariable UUID id) {
        CaseFile file = cases.requireReadable(id);
        List<Visit> visits = path.of(id);
        List<Position> active = file.open()
                ? positions(id, visits.stream().filter(visit -> visit.leftAt() == null).toList())
                : List.of();
        List<Passed> done = visits.stream()
                .filter(visit -> visit.leftAt() != null && !visit.cancelled())
                .collect(Collectors.groupingBy(Visit::element, java.util.LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Passed(entry.getKey(), entry.getValue()))
                .toList();
        Instant asOf = file.endedAt() == null ? clock.instant() : file.endedAt();
        List<Spent> spent = TimeSpent.of(visits, asOf).stream()
                .map(one -> new Spent(one.element(), one.elapsed().toSeconds(), one.visits(), file.open() && one.running()))
                .toList();
        return new Diagram(types.diagram(file.typeVersion()), active, done, spent, asOf);
    }

    private List<Position> positions(UUID id, List<Visit> live) {
        Map<String, List<Standing>> standing = items.open(id).stream().collect(Collectors.groupingBy(Standing::step));
        Map<UUID, PersonRef> names = people.refs(standing.values().stream()
                .flatMap(List::stream)
                .map(Standing::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return live.stream()
                .map(visit -> {
                    List<Standing> here = standing.getOrDefault(CasePath.stepOf(visit.element()), List.of());
                    return new Position(
                            visit.element(),
                            visit.enteredAt(),
                            here.stream().map(Standing::holder).filter(Objects::nonNull).distinct().map(names::get).toList(),
                            here.stream().flatMap(one -> one.offeredTo().stream()).distinct().toList());
                })
                .toList();
    }
}
