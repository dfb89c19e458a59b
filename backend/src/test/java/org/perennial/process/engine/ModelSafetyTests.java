package org.perennial.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.process.ModelStore;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A model cannot run code on the server: neither when it is deployed nor when it runs. */
@ApiTest
class ModelSafetyTests {

    private static final String HEAD =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              targetNamespace="t"><bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
              <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="step"/>
            """;
    private static final String TAIL = "</bpmn:process></bpmn:definitions>";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ModelStore models;

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='step' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='step' camunda:class='java.lang.Runtime'/>",
        "<bpmn:serviceTask id='step' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='id'/>"
                + "</bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='step' camunda:type='mail'><bpmn:extensionElements><camunda:field name='to' stringValue='a@b.example'/>"
                + "<camunda:field name='text' stringValue='x'/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='step' camunda:expression='${caseFacts}'/>",
        "<bpmn:userTask id='step' camunda:formHandlerClass='org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler'/>",
        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string'><camunda:validation>"
                + "<camunda:constraint name='validator' config='x.Y'/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>"
    })
    void refusesToDeploy(String step) {
        assertThatThrownBy(() -> deploy(step)).isInstanceOf(ProcessEngineException.class)
                .satisfies(refused -> assertThat(org.assertj.core.util.Throwables.getStackTrace(refused))
                        .containsAnyOf("Model refused", "may not name classes", "Cannot load class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${\"\".getClass().forName(\"java.lang.Runtime\")}",
        "${execution.processEngineServices}",
        "${task.id}",
        "${externalTask}",
        "${dataSource}",
        "${caseFacts.getClass()}",
        "${due.getClass()}",
        "${undeclared}"
    })
    void refusesToEvaluate(String expression) {
        deploy("<bpmn:userTask id='step' camunda:assignee='" + expression.replace("\"", "&quot;") + "'/>");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("hostile", java.util.UUID.randomUUID().toString(), Map.of()))
                .satisfies(refused -> assertThat(org.assertj.core.util.Throwables.getStackTrace(refused))
                        .containsAnyOf("Expression refused", "Not a registered case type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<definitions xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://localhost:1/x http://localhost:1/x.xsd'/>",
        "<!DOCTYPE definitions SYSTEM 'http://localhost:1/x.dtd'><definitions/>"
    })
    void refusesModelsThatMakeTheServerFetchAnAddress(String model) {
        assertThatThrownBy(() -> models.deploy("hostile", Map.of("hostile.bpmn", model.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Model refused");
    }

    private void deploy(String step) {
        repository.createDeployment().addString("hostile.bpmn", HEAD + step + TAIL).deploy();
    }
}
