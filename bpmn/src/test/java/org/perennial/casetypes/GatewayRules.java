package org.perennial.casetypes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import tools.jackson.databind.JsonNode;

/** Rules of gateways: each asks for a fact that a form or a step decides, and for values that can really come. */
final class GatewayRules {

    private static final Pattern QUESTION = Pattern.compile("\\$\\{(\\w+) == '([^']*)'}");

    private GatewayRules() {}

    static void gateways(CaseTypeFiles files, Findings findings) {
        Map<String, Set<String>> answers = answers(files);
        for (ExclusiveGateway gateway : files.model().getModelElementsByType(ExclusiveGateway.class)) {
            findings.check(gateway.getDefault() != null, "%s lacks a default flow", gateway.getId());
            for (SequenceFlow flow : gateway.getOutgoing()) {
                boolean usual = flow.equals(gateway.getDefault());
                findings.check(
                        usual == (flow.getConditionExpression() == null), "%s must have a condition, or be the default", flow.getId());
                if (flow.getConditionExpression() != null) {
                    condition(flow, flow.getConditionExpression().getTextContent(), answers, findings);
                }
            }
        }
        findings.check(true, "a case type may have no gateway");
    }

    private static void condition(SequenceFlow flow, String text, Map<String, Set<String>> answers, Findings findings) {
        Matcher matcher = QUESTION.matcher(text);
        if (findings.check(matcher.matches(), "%s: a gateway compares a fact with one answer, not %s", flow.getId(), text)) {
            Set<String> possible = answers.get(matcher.group(1));
            if (findings.check(possible != null, "%s: nobody decides %s", flow.getId(), matcher.group(1))) {
                findings.check(possible.contains(matcher.group(2)), "%s: %s can never be %s", flow.getId(), matcher.group(1), matcher.group(2));
            }
        }
    }

    /** Facts that a choice in a form or a step of the diagram decides, with the values they may take. */
    private static Map<String, Set<String>> answers(CaseTypeFiles files) {
        Map<String, Set<String>> answers = new HashMap<>();
        files.forms().values().forEach(form -> form.path("components").forEach(field -> {
            for (JsonNode option : field.path("values")) {
                answers.computeIfAbsent(field.path("key").asString(), key -> new TreeSet<>()).add(option.path("value").asString());
            }
        }));
        Words words = Words.read();
        files.model().getModelElementsByType(org.camunda.bpm.model.bpmn.instance.ServiceTask.class).forEach(task ->
                words.sets(Diagrams.word(task)).forEach((fact, values) ->
                        answers.computeIfAbsent(fact, key -> new TreeSet<>()).addAll(Yamls.strings(Map.of("v", (List<?>) values), "v"))));
        answers.keySet().retainAll(Yamls.map(files.settings(), "facts").keySet());
        return answers;
    }
}
