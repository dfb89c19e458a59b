package org.perennial.process.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses, each time a model is parsed, what would let a model run code on the server: script tasks, class names, shell and
 * mail tasks, listeners, form handlers and validators. A row that is already in the database cannot get round it.
 */
@Component
class ModelGuard extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of(
            "scriptTask", "script", "executionListener", "taskListener", "connector", "connectorId", "validation", "constraint",
            "formData", "formField", "formProperty", "dataStoreReference");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "type", "expression", "formHandlerClass", "resource", "variableMappingClass", "variableMappingDelegateExpression");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseBelow(root);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseBelow(process);
    }

    private static void refuseBelow(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refusal(element, "element");
        }
        for (String attribute : ATTRIBUTES) {
            if (element.attributeNS(CAMUNDA, attribute) != null || isCode(element, attribute)) {
                throw refusal(element, "attribute " + attribute);
            }
        }
        element.elements().forEach(ModelGuard::refuseBelow);
    }

    private static boolean isCode(Element element, String attribute) {
        return "class".equals(attribute) && element.attribute(attribute) != null;
    }

    private static ProcessEngineException refusal(Element element, String what) {
        return new ProcessEngineException(
                "Model refused: " + what + " of <" + element.getTagName() + "> in line " + element.getLine() + " may run code");
    }

    private static final org.camunda.bpm.engine.impl.util.xml.Namespace CAMUNDA =
            new org.camunda.bpm.engine.impl.util.xml.Namespace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");
}
