package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseActions;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseFilter;
import org.perennial.cases.CaseReader;
import org.perennial.cases.CaseRow;
import org.perennial.cases.CaseSort;
import org.perennial.cases.CaseState;
import org.perennial.cases.CaseView;
import org.perennial.cases.Cases;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final Cases cases;
    private final CaseReader reader;
    private final CaseActions actions;
    private final CurrentPerson current;

    CaseController(Cases cases, CaseReader reader, CaseActions actions, CurrentPerson current) {
        this.cases = cases;
        this.reader = reader;
        this.actions = actions;
        this.current = current;
    }

    record StartCase(@Nullable String type, @Nullable Map<String, Object> data) {}

    record Reason(@Nullable String reason) {}

    record Remark(@Nullable String text) {}

    @GetMapping
    @Operation(operationId = "findCases")
    Page<CaseRow> find(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "-startedAt") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CaseFilter filter = new CaseFilter(state, type, unit, owner, stage, overdue, q, CaseSort.of(sort));
        return reader.find(filter, Page.limit(limit), cursor);
    }

    @PostMapping
    @Operation(operationId = "startCase")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView start(@RequestBody StartCase body) {
        if (body.type() == null) {
            throw Problem.invalid("/type", "required", "Please choose what kind of case it is.");
        }
        Map<String, Object> data = body.data() == null ? Map.of() : body.data();
        CaseFile file = Retries.call(() -> cases.start(body.type(), data, current.id(), null));
        return reader.view(file.id());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCase")
    CaseView get(@PathVariable UUID id) {
        return reader.view(id);
    }

    @PostMapping("/{id}/actions/withdraw")
    @Operation(operationId = "withdrawCase")
    CaseView withdraw(@PathVariable UUID id, @RequestBody Reason reason) {
        Retries.run(() -> actions.send(id, "withdraw", reason.reason(), current.id()));
        return reader.view(id);
    }

    @PostMapping("/{id}/actions/reopen")
    @Operation(operationId = "reopenCase")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView reopen(@PathVariable UUID id, @RequestBody Reason reason) {
        return reader.view(Retries.call(() -> actions.reopen(id, reason.reason(), current.id())).id());
    }

    @PostMapping("/{id}/comments")
    @Operation(operationId = "commentOnCase")
    @ResponseStatus(HttpStatus.CREATED)
    void comment(@PathVariable UUID id, @RequestBody Remark remark) {
        actions.comment(id, null, remark.text(), current.id());
    }
}
