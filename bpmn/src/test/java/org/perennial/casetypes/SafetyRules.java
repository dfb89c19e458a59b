package org.perennial.casetypes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Rules that keep a diagram from running code: an allow-list of elements and attributes, and a small grammar of expressions. */
final class SafetyRules {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions", "process", "documentation", "extensionElements", "subProcess", "startEvent", "endEvent", "boundaryEvent",
            "intermediateCatchEvent", "intermediateThrowEvent", "userTask", "serviceTask", "businessRuleTask", "callActivity",
            "exclusiveGateway", "parallelGateway", "eventBasedGateway", "sequenceFlow", "incoming", "outgoing", "conditionExpression",
            "timerEventDefinition", "timeDate", "messageEventDefinition", "errorEventDefinition", "message", "error",
            "multiInstanceLoopCharacteristics", "inputOutput", "inputParameter");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "versionTag", "historyTimeToLive", "formRef", "formRefBinding", "assignee", "candidateGroups", "dueDate", "delegateExpression",
            "modelerTemplate", "asyncAfter", "asyncBefore", "collection", "elementVariable", "decisionRef", "decisionRefBinding",
            "mapDecisionResult", "resultVariable", "calledElementBinding", "calledElementVersionTag");

    private static final String NAME = "[A-Za-z][A-Za-z0-9]*";
    private static final String LITERAL = "'[^'\\\\]*'|-?\\d+(?:\\.\\d+)?|true|false";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(?:"
            + "(?<word>" + NAME + ")(?:\\.(?<member>" + NAME + ")(?:\\((?:(?<argument>" + NAME + ")|" + LITERAL + ")\\))?)?"
            + "|(?<fact>" + NAME + ") (?:==|!=|<|<=|>|>=) (?:" + LITERAL + "))}");

    private SafetyRules() {}

    static void allowList(CaseTypeFiles files, Findings findings) {
        findings.check(!files.diagram().contains("<!DOCTYPE"), "a document type is refused");
        for (Element element : elements(files)) {
            String namespace = element.getNamespaceURI();
            if (BPMN.equals(namespace) || CAMUNDA.equals(namespace)) {
                findings.check(ELEMENTS.contains(element.getLocalName()), "element %s is not allowed", element.getLocalName());
            }
            for (Attr attribute : attributes(element)) {
                findings.check(
                        !CAMUNDA.equals(attribute.getNamespaceURI()) || CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName()),
                        "attribute camunda:%s is not allowed",
                        attribute.getLocalName());
                findings.check(!"schemaLocation".equals(attribute.getLocalName()), "schemaLocation is refused");
            }
        }
    }

    static void expressions(CaseTypeFiles files, Findings findings) {
        Map<String, Object> facts = Yamls.map(files.settings(), "facts");
        for (Element element : elements(files)) {
            attributes(element).forEach(attribute -> expression(attribute.getValue(), facts, findings));
            if (element.getElementsByTagName("*").getLength() == 0 && !"documentation".equals(element.getLocalName())) {
                expression(element.getTextContent(), facts, findings);
            }
        }
    }

    private static void expression(String text, Map<String, Object> facts, Findings findings) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        Matcher matcher = EXPRESSION.matcher(text.trim());
        if (!findings.check(matcher.matches(), "%s is not an expression a diagram may use", text)) {
            return;
        }
        Words words = Words.read();
        String word = matcher.group("word");
        String member = matcher.group("member");
        if (word == null) {
            declared(matcher.group("fact"), text, facts, findings);
        } else if (member == null) {
            findings.check(facts.containsKey(word) || words.steps().contains(word), "%s: neither a declared fact nor a step", text);
        } else {
            boolean call = text.contains("(");
            findings.check(call ? words.hasMethod(word, member) : words.hasProperty(word, member), "%s: not a word a diagram may use", text);
            if (matcher.group("argument") != null) {
                declared(matcher.group("argument"), text, facts, findings);
            }
        }
    }

    private static void declared(String fact, String text, Map<String, Object> facts, Findings findings) {
        findings.check(facts.containsKey(fact), "%s: %s is not a declared fact", text, fact);
    }

    private static List<Element> elements(CaseTypeFiles files) {
        NodeList nodes = files.document().getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index)).toList();
    }

    private static List<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(index -> (Attr) attributes.item(index)).toList();
    }
}
