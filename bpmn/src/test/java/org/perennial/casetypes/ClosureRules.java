package org.perennial.casetypes;

import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Verified closure is visible: the outcome {@code verified} is reached only through a task of an independent person who judges
 * evidence, and only after time has passed since the change.
 */
final class ClosureRules {

    private ClosureRules() {}

    static void verifiedClosure(CaseTypeFiles files, Findings findings) {
        BpmnModelInstance model = files.model();
        Paths paths = Paths.of(model);
        String start = model.getModelElementsByType(Process.class).iterator().next().getChildElementsByType(StartEvent.class).iterator().next().getId();
        List<String> timers = model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(IntermediateCatchEvent::getId)
                .toList();
        for (ServiceTask end : model.getModelElementsByType(ServiceTask.class)) {
            if (!"verified".equals(Diagrams.inputs(end).get("outcome"))) {
                continue;
            }
            findings.check(paths.reaches(start, end.getId()), "%s can never be reached", end.getId());
            findings.check(!paths.without(timers).reaches(start, end.getId()), "%s can be reached before time has passed", end.getId());
            boolean judged = model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> judges(task, files))
                    .filter(task -> independent(task, model, paths, files))
                    .anyMatch(task -> !paths.without(List.of(task.getId())).reaches(start, end.getId()));
            findings.check(judged, "%s can be reached without an independent person who judges evidence", end.getId());
        }
        findings.check(true, "a case type may end otherwise");
    }

    /** A verifier's task whose form asks for evidence. */
    private static boolean judges(UserTask task, CaseTypeFiles files) {
        var form = files.forms().get(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"));
        return Diagrams.candidateGroups(task).contains("verifier")
                && form != null
                && StreamSupport.stream(form.path("components").spliterator(), false)
                        .anyMatch(field -> field.path("type").asString("").equals("perennial-evidence")
                                && field.path("validate").path("required").asBoolean(false));
    }

    /** Separated from every task that can come before it. */
    private static boolean independent(UserTask task, BpmnModelInstance model, Paths paths, CaseTypeFiles files) {
        List<?> pairs = Yamls.list(files.settings(), "separation");
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(other -> !other.equals(task) && paths.reaches(other.getId(), task.getId()))
                .allMatch(other -> pairs.stream()
                        .anyMatch(pair -> ((List<?>) pair).containsAll(List.of(Diagrams.step(task), Diagrams.step(other)))));
    }
}
