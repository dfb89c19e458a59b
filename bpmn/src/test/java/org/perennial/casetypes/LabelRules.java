package org.perennial.casetypes;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Rules of labels: bpmn.md "Modelling style". */
final class LabelRules {

    /** A capital first, then small letters, digits and names in capitals. */
    private static final String SENTENCE_CASE = "[A-Z][\\w'-]*(,? ([a-z0-9][\\w'-]*|[A-Z0-9]{2,}))*\\??";

    private LabelRules() {}

    static void labels(CaseTypeFiles files, Findings findings) {
        var model = files.model();
        model.getModelElementsByType(FlowElement.class).stream().filter(element -> element.getName() != null).forEach(element ->
                findings.check(element.getName().matches(SENTENCE_CASE), "%s: “%s” is not in sentence case", element.getId(), element.getName()));
        model.getModelElementsByType(Task.class).forEach(task ->
                findings.check(words(task) >= 2, "%s needs a verb and an object", task.getId()));
        model.getModelElementsByType(Event.class).stream().filter(event -> !plainStartOfStage(event)).forEach(event ->
                findings.check(words(event) >= 2, "%s needs an object and a state", event.getId()));
        model.getModelElementsByType(ExclusiveGateway.class).forEach(gateway -> {
            findings.check(words(gateway) >= 2 && gateway.getName().endsWith("?"), "%s must ask a question", gateway.getId());
            gateway.getOutgoing().forEach(flow -> findings.check(words(flow) >= 1, "%s must be an answer", flow.getId()));
        });
        model.getModelElementsByType(ParallelGateway.class).forEach(gateway ->
                findings.check(words(gateway) == 0, "%s: a parallel gateway has no label", gateway.getId()));
        model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> !(flow.getSource() instanceof ExclusiveGateway)).forEach(flow ->
                findings.check(words(flow) == 0, "%s: only answers of a gateway are labelled", flow.getId()));
        sameAsTexts(files, findings);
    }

    /** What the wall shows is what the application says. */
    private static void sameAsTexts(CaseTypeFiles files, Findings findings) {
        Map<String, String> texts = files.messages("en");
        var model = files.model();
        model.getModelElementsByType(Process.class).forEach(process ->
                same(process.getId(), process.getName(), texts.get("title"), findings));
        model.getModelElementsByType(UserTask.class).forEach(task ->
                same(task.getId(), task.getName(), texts.get("step." + Diagrams.step(task)), findings));
        model.getModelElementsByType(SubProcess.class).stream().filter(stage -> !stage.triggeredByEvent()).forEach(stage ->
                same(stage.getId(), stage.getName(), texts.get("stage." + stage.getId().substring(Diagrams.STAGE.length())), findings));
    }

    private static void same(String id, String label, String text, Findings findings) {
        findings.check(label != null && label.equals(text), "%s is labelled “%s”, its text says “%s”", id, label, text);
    }

    private static boolean plainStartOfStage(Event event) {
        return event instanceof StartEvent start && start.getParentElement() instanceof SubProcess && start.getEventDefinitions().isEmpty();
    }

    private static int words(FlowElement element) {
        return element.getName() == null || element.getName().isBlank() ? 0 : element.getName().trim().split("\\s+").length;
    }
}
