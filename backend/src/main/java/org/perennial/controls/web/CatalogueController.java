package org.perennial.controls.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.CauseCategories;
import org.perennial.controls.CauseCategoryDraft;
import org.perennial.controls.CauseCategoryView;
import org.perennial.controls.ControlAccess;
import org.perennial.controls.RequirementRef;
import org.perennial.controls.Requirements;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Requirements and cause categories: the same for everybody who signed in. */
@RestController
@RequestMapping("/api")
class CatalogueController {

    private final Requirements requirements;
    private final CauseCategories categories;
    private final ControlAccess access;

    CatalogueController(Requirements requirements, CauseCategories categories, ControlAccess access) {
        this.requirements = requirements;
        this.categories = categories;
        this.access = access;
    }

    @GetMapping("/requirements")
    @Operation(operationId = "findRequirements")
    Page<RequirementRef> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String framework,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return requirements.find(q, framework, Page.limit(limit), cursor);
    }

    @GetMapping("/cause-categories")
    @Operation(operationId = "listCauseCategories")
    CauseCategoryList causes() {
        return new CauseCategoryList(categories.all(), categories.allowedActions());
    }

    @PostMapping("/cause-categories")
    @Operation(operationId = "createCauseCategory")
    @ResponseStatus(HttpStatus.CREATED)
    CauseCategoryView create(@RequestBody CauseCategoryDraft draft) {
        access.requireAll();
        return categories.create(draft);
    }

    @PutMapping("/cause-categories/{id}")
    @Operation(operationId = "updateCauseCategory")
    ResponseEntity<CauseCategoryView> update(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CauseCategoryDraft draft) {
        access.requireAll();
        CauseCategoryView view = categories.update(id, Versions.of(ifMatch), draft);
        return Versions.ok(view, view.version());
    }

    record CauseCategoryList(List<CauseCategoryView> items, List<String> allowedActions) {}
}
