package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.SubmissionView;
import org.perennial.cases.Submissions;
import org.perennial.organisation.People;
import org.perennial.process.CasePath;
import org.perennial.process.CasePath.Visit;
import org.perennial.process.CaseTypes;
import org.perennial.process.FormChecker.Answer;
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

    CaseRecordController(Cases cases, Submissions submissions, CaseTypes types, CasePath path, People people) {
        this.cases = cases;
        this.submissions = submissions;
        this.types = types;
        this.path = path;
        this.people = people;
    }

    record SubmissionRow(
            UUID id, String step, String stepTitle, @Nullable PersonRef person, @Nullable PersonRef onBehalfOf, Instant at,
            int attempt, String hash, List<Answer> fields) {}

    record SubmissionList(List<SubmissionRow> items) {}

    record Position(String elementId, Instant since) {}

    record Passed(String elementId, long count) {}

    record Diagram(String xml, List<Position> active, List<Passed> done) {}

    @GetMapping("/submissions")
    @Operation(operationId = "findSubmissions")
    SubmissionList submissions(@PathVariable UUID id) {
        List<SubmissionView> found = submissions.of(cases.requireReadable(id));
        Map<UUID, PersonRef> names = people.refs(found.stream().map(SubmissionView::personId).distinct().toList());
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
        List<Position> active = visits.stream()
                .filter(visit -> visit.leftAt() == null && file.open())
                .map(visit -> new Position(visit.element(), visit.enteredAt()))
                .toList();
        List<Passed> done = visits.stream()
                .filter(visit -> visit.leftAt() != null && !visit.cancelled())
                .collect(Collectors.groupingBy(Visit::element, java.util.LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Passed(entry.getKey(), entry.getValue()))
                .toList();
        return new Diagram(types.diagram(file.typeVersion()), active, done);
    }
}
