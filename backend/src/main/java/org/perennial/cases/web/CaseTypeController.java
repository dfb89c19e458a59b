package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.perennial.cases.Submissions;
import org.perennial.identity.CurrentPerson;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/case-types")
class CaseTypeController {

    private final CaseTypes types;
    private final Submissions submissions;
    private final CurrentPerson current;

    CaseTypeController(CaseTypes types, Submissions submissions, CurrentPerson current) {
        this.types = types;
        this.submissions = submissions;
        this.current = current;
    }

    /** @param startable whether the reader may start one */
    record CaseTypeView(String key, String title, String icon, int version, boolean startable, List<StageView> stages) {}

    record StageView(String key, String title) {}

    record CaseTypeList(List<CaseTypeView> items) {}

    record StartForm(String key, Map<String, Object> schema) {}

    @GetMapping
    @Operation(operationId = "findCaseTypes")
    CaseTypeList all() {
        return new CaseTypeList(types.running().stream().map(this::view).toList());
    }

    @GetMapping("/{key}/start-form")
    @Operation(operationId = "getStartForm")
    StartForm startForm(@PathVariable String key) {
        CaseType type = types.running(key);
        String form = submissions.requireStartable(type, current.id()).form();
        return new StartForm(form, types.form(type.versionId(), form).orElseThrow(() -> Problem.notFound("form")));
    }

    private CaseTypeView view(CaseType type) {
        List<StageView> stages =
                type.stages().stream().map(key -> new StageView(key, type.text("stage." + key))).toList();
        return new CaseTypeView(
                type.key(), type.title(), type.icon(), type.version(), submissions.startable(type, current.id()), stages);
    }
}
