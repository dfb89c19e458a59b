package org.perennial.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseActions;
import org.perennial.cases.CaseFile;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.Group;
import org.perennial.inbox.Inbox;
import org.perennial.inbox.InboxCounts;
import org.perennial.inbox.InboxReader;
import org.perennial.inbox.InboxReader.Candidate;
import org.perennial.inbox.ItemRow;
import org.perennial.inbox.ItemView;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private final Inbox inbox;
    private final InboxReader reader;
    private final CaseActions actions;
    private final CurrentPerson current;

    InboxController(Inbox inbox, InboxReader reader, CaseActions actions, CurrentPerson current) {
        this.inbox = inbox;
        this.reader = reader;
        this.actions = actions;
        this.current = current;
    }

    record Items(List<ItemRow> items) {}

    record Candidates(List<Candidate> items) {}

    record Assignment(@Nullable UUID personId, @Nullable String reason) {

        UUID person() {
            if (personId == null) {
                throw Problem.invalid("/personId", "required", "Please choose a person.");
            }
            return personId;
        }
    }

    record Answers(@Nullable Map<String, Object> data) {

        Map<String, Object> values() {
            return data == null ? Map.of() : data;
        }
    }

    record Completed(UUID caseId, List<ItemRow> next) {}

    record Remark(@Nullable String text) {}

    @GetMapping("/items")
    @Operation(operationId = "findInboxItems")
    Page<ItemRow> find(
            @RequestParam(defaultValue = "TODAY") Group group,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.page(group, Page.limit(limit), cursor);
    }

    @GetMapping("/counts")
    @Operation(operationId = "countInbox")
    InboxCounts counts() {
        return reader.counts();
    }

    @GetMapping("/cases/{caseId}/items")
    @Operation(operationId = "findCaseItems")
    Items ofCase(@PathVariable UUID caseId) {
        return new Items(reader.ofCase(caseId));
    }

    @GetMapping("/items/{id}")
    @Operation(operationId = "openItem")
    ResponseEntity<ItemView> open(@PathVariable UUID id) {
        return found(id);
    }

    @GetMapping("/items/{id}/candidates")
    @Operation(operationId = "findItemCandidates")
    Candidates candidates(@PathVariable UUID id, @RequestParam(required = false) @Nullable String q) {
        return new Candidates(reader.candidates(id, q));
    }

    @PostMapping("/items/{id}/actions/claim")
    @Operation(operationId = "claimItem")
    ResponseEntity<ItemView> claim(@PathVariable UUID id) {
        Retries.run(() -> inbox.claim(id));
        return found(id);
    }

    @PostMapping("/items/{id}/actions/release")
    @Operation(operationId = "releaseItem")
    ResponseEntity<ItemView> release(@PathVariable UUID id) {
        Retries.run(() -> inbox.release(id));
        return found(id);
    }

    @PostMapping("/items/{id}/actions/reassign")
    @Operation(operationId = "reassignItem")
    ResponseEntity<ItemView> reassign(@PathVariable UUID id, @RequestBody Assignment assignment) {
        Retries.run(() -> inbox.reassign(id, assignment.person(), assignment.reason()));
        return found(id);
    }

    @PostMapping("/items/{id}/actions/staff")
    @Operation(operationId = "staffItem")
    ResponseEntity<ItemView> staff(@PathVariable UUID id, @RequestBody Assignment assignment) {
        Retries.run(() -> inbox.staff(id, assignment.person(), assignment.reason()));
        return found(id);
    }

    @PutMapping("/items/{id}/draft")
    @Operation(operationId = "saveItemDraft")
    ResponseEntity<ItemView.SavedDraft> saveDraft(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Answers answers) {
        Long version = Versions.given(ifMatch);
        ItemView.SavedDraft saved = Retries.call(() -> reader.saveDraft(id, answers.values(), version));
        return Versions.ok(saved, saved.version());
    }

    @DeleteMapping("/items/{id}/draft")
    @Operation(operationId = "discardItemDraft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDraft(@PathVariable UUID id) {
        reader.discardDraft(id);
    }

    @PutMapping("/items/{id}/completion")
    @Operation(operationId = "completeItem")
    Completed complete(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Answers answers) {
        Long version = Versions.given(ifMatch);
        CaseFile file = Retries.call(() -> inbox.complete(id, answers.values(), version));
        List<ItemRow> next = reader.ofCase(file.id()).stream()
                .filter(row -> row.state().equals("OPEN"))
                .toList();
        return new Completed(file.id(), next);
    }

    @PostMapping("/items/{id}/comments")
    @Operation(operationId = "commentOnItem")
    @ResponseStatus(HttpStatus.CREATED)
    void comment(@PathVariable UUID id, @RequestBody Remark remark) {
        UUID caseId = reader.open(id).item().caseRef().id();
        actions.comment(caseId, id, remark.text(), current.id());
    }

    private ResponseEntity<ItemView> found(UUID id) {
        ItemView view = reader.open(id);
        return Versions.ok(view, view.item().version());
    }
}
