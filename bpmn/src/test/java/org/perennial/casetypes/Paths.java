package org.perennial.casetypes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a token can go, with the borders of sub-processes taken away. */
final class Paths {

    private final BpmnModelInstance model;
    private final Map<String, Set<String>> next;

    private Paths(BpmnModelInstance model, Map<String, Set<String>> next) {
        this.model = model;
        this.next = next;
    }

    static Paths of(BpmnModelInstance model) {
        Paths paths = new Paths(model, new TreeMap<>());
        model.getModelElementsByType(SequenceFlow.class).forEach(paths::flow);
        model.getModelElementsByType(SubProcess.class).forEach(stage -> stage.getChildElementsByType(StartEvent.class)
                .forEach(start -> paths.edge(stage.getId(), start.getId())));
        model.getModelElementsByType(BoundaryEvent.class).forEach(paths::boundary);
        return paths;
    }

    private void flow(SequenceFlow flow) {
        if (flow.getSource() instanceof SubProcess stage) {
            stage.getChildElementsByType(EndEvent.class).stream()
                    .filter(end -> end.getEventDefinitions().isEmpty())
                    .forEach(end -> edge(end.getId(), flow.getTarget().getId()));
        } else {
            edge(flow.getSource().getId(), flow.getTarget().getId());
        }
    }

    private void boundary(BoundaryEvent event) {
        boolean error = event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance);
        if (error && event.getAttachedTo() instanceof SubProcess stage) {
            stage.getChildElementsByType(EndEvent.class).stream()
                    .filter(end -> end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance))
                    .forEach(end -> edge(end.getId(), event.getId()));
        } else {
            edge(event.getAttachedTo().getId(), event.getId());
        }
    }

    private void edge(String from, String to) {
        next.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
    }

    Set<String> nodes() {
        return Diagrams.ids(model.getModelElementsByType(FlowNode.class));
    }

    /** Whether a token stays there until somebody or something outside moves it. */
    boolean waits(String node) {
        return model.getModelElementById(node) instanceof UserTask || model.getModelElementById(node) instanceof IntermediateCatchEvent;
    }

    Paths withoutWaits() {
        return without(nodes().stream().filter(this::waits).toList());
    }

    /** The same paths with some nodes closed. */
    Paths without(Iterable<String> closed) {
        Map<String, Set<String>> left = new TreeMap<>(next);
        closed.forEach(left::remove);
        return new Paths(model, left);
    }

    /** Whether a token that leaves {@code from} can come to {@code to}. */
    boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String node = open.pop();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(next.getOrDefault(node, Set.of()));
            }
        }
        return false;
    }
}
