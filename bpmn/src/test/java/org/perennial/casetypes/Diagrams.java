package org.perennial.casetypes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** Small questions to a diagram. */
final class Diagrams {

    static final String USER_TASK = "userTask_";
    static final String STAGE = "stage_";

    private Diagrams() {}

    static Set<String> ids(Collection<? extends BaseElement> elements) {
        Set<String> ids = new TreeSet<>();
        elements.forEach(element -> ids.add(element.getId()));
        return ids;
    }

    static String step(UserTask task) {
        return task.getId().startsWith(USER_TASK) ? task.getId().substring(USER_TASK.length()) : task.getId();
    }

    /** Keys of the steps people do. */
    static List<String> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream().map(Diagrams::step).toList();
    }

    /** The word of a service task: {@code sealCase} of {@code ${sealCase}}; empty when it has none. */
    static String word(ServiceTask task) {
        String expression = task.getCamundaDelegateExpression();
        return expression == null ? "" : expression.replaceAll("^\\$\\{(\\w+)}$", "$1");
    }

    static Map<String, String> inputs(ServiceTask task) {
        Map<String, String> inputs = new TreeMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElements().stream()
                    .flatMap(element -> element.getChildElementsByType(CamundaInputParameter.class).stream())
                    .map(CamundaInputParameter.class::cast)
                    .forEach(input -> inputs.put(input.getCamundaName(), input.getTextContent()));
        }
        return inputs;
    }

    static List<String> candidateGroups(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        return groups == null ? List.of() : Arrays.stream(groups.split(",")).map(String::trim).toList();
    }
}
