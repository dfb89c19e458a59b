package org.perennial.findings.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.findings.FindingProposals;
import org.perennial.findings.ProposalStatus;
import org.perennial.findings.ProposalView;
import org.perennial.shared.Page;
import org.perennial.shared.Retries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/finding-proposals")
class FindingProposalController {

    private final FindingProposals proposals;

    FindingProposalController(FindingProposals proposals) {
        this.proposals = proposals;
    }

    record Confirmation(
            @Nullable String grade,
            @Nullable UUID requirementId,
            @Nullable UUID controlUnitId,
            @Nullable String title,
            @Nullable String statement,
            @Nullable String seen,
            @Nullable String gap) {

        Map<String, @Nullable String> said() {
            Map<String, @Nullable String> said = new HashMap<>();
            said.put("grade", grade);
            said.put("requirementId", requirementId == null ? null : requirementId.toString());
            said.put("controlUnitId", controlUnitId == null ? null : controlUnitId.toString());
            said.put("title", title);
            said.put("statement", statement);
            said.put("seen", seen);
            said.put("gap", gap);
            return said;
        }
    }

    record Merging(@Nullable UUID caseId, @Nullable UUID proposalId, @Nullable String reason) {}

    record Dismissal(@Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "findFindingProposals")
    Page<ProposalView> find(
            @RequestParam(defaultValue = "OPEN") ProposalStatus status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return proposals.find(status, Page.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getFindingProposal")
    ProposalView get(@PathVariable UUID id) {
        return proposals.get(id);
    }

    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmFindingProposal")
    ProposalView confirm(@PathVariable UUID id, @RequestBody Confirmation confirmation) {
        Retries.call(() -> proposals.confirm(id, confirmation.said()));
        return proposals.get(id);
    }

    @PostMapping("/{id}/merge")
    @Operation(operationId = "mergeFindingProposal")
    ProposalView merge(@PathVariable UUID id, @RequestBody Merging merging) {
        Retries.run(() -> proposals.merge(id, merging.caseId(), merging.proposalId(), merging.reason()));
        return proposals.get(id);
    }

    @PostMapping("/{id}/dismissal")
    @Operation(operationId = "dismissFindingProposal")
    ProposalView dismiss(@PathVariable UUID id, @RequestBody Dismissal dismissal) {
        Retries.run(() -> proposals.dismiss(id, dismissal.reason()));
        return proposals.get(id);
    }
}
