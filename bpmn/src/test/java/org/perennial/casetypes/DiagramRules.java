package org.perennial.casetypes;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Rules of the diagram as a whole. */
final class DiagramRules {

    /** Nodes that still read at one glance. */
    private static final int NODES_PER_LEVEL = 15;

    private static final String MEANING = "[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)*";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("userTask", "userTask_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("businessRuleTask", "decision_"),
            Map.entry("callActivity", "call_"),
            Map.entry("subProcess", "(stage|eventSubProcess)_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"),
            Map.entry("startEvent", "event_"),
            Map.entry("endEvent", "event_"),
            Map.entry("boundaryEvent", "event_"),
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("sequenceFlow", "flow_"),
            Map.entry("message", "message_"),
            Map.entry("error", "error_"),
            Map.entry("definitions", "definitions_"),
            Map.entry("BPMNDiagram", "diagram_"),
            Map.entry("BPMNPlane", "plane_"));

    private DiagramRules() {}

    static void process(CaseTypeFiles files, Findings findings) {
        List<Process> processes = List.copyOf(files.model().getModelElementsByType(Process.class));
        if (!findings.check(processes.size() == 1, "there must be one process")) {
            return;
        }
        Process process = processes.get(0);
        findings.check(files.folder().equals(process.getId()), "process %s must be called like its folder", process.getId());
        findings.check(process.isExecutable(), "the process must be executable");
        findings.check(
                String.valueOf(files.settings().get("version")).equals(process.getCamundaVersionTag()), "the version tag must be the version");
        String timeToLive = String.valueOf(process.getCamundaHistoryTimeToLiveString());
        findings.check(timeToLive.matches("P[1-9]\\d*D"), "the time to live must be in days, such as P1825D, not %s", timeToLive);
        findings.check(
                process.getDocumentations().stream().anyMatch(text -> !text.getTextContent().isBlank()), "the process lacks a documentation");
    }

    static void ids(CaseTypeFiles files, Findings findings) {
        BpmnModelInstance model = files.model();
        PREFIXES.forEach((type, prefix) -> model.getDocument()
                .getElementsByNameNs("BPMNDiagram BPMNPlane".contains(type) ? SafetyRules.BPMNDI : SafetyRules.BPMN, type)
                .forEach(element -> findings.check(
                        String.valueOf(element.getAttribute("id")).matches(prefix + MEANING),
                        "%s %s must be %sAndAMeaning",
                        type,
                        element.getAttribute("id"),
                        prefix)));
        model.getModelElementsByType(BaseElement.class).stream()
                .filter(element -> element.getId() != null)
                .forEach(element -> findings.check(
                        !element.getId().matches("(?i)[a-z]+_(?=[0-9a-z]*[0-9])[0-9a-z]{7}(_di)?"), "%s is a generated id", element.getId()));
        level(model.getModelElementsByType(Process.class).iterator().next().getChildElementsByType(FlowNode.class).size(), "the process", findings);
        model.getModelElementsByType(SubProcess.class)
                .forEach(stage -> level(stage.getChildElementsByType(FlowNode.class).size(), stage.getId(), findings));
    }

    private static void level(int nodes, String where, Findings findings) {
        findings.check(nodes <= NODES_PER_LEVEL, "%s has %s nodes, more than %s", where, nodes, NODES_PER_LEVEL);
    }

    static void loops(CaseTypeFiles files, Findings findings) {
        Paths paths = Paths.of(files.model());
        paths.nodes().stream().filter(node -> !paths.waits(node)).forEach(node ->
                findings.check(!paths.withoutWaits().reaches(node, node), "%s can come back to itself without a wait", node));
    }
}
