package org.perennial.casetypes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of tasks. */
final class TaskRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Path TEMPLATES = Path.of("src/main/resources/shared/element-templates.json");
    private static final String TEMPLATE = "org.perennial.step.";

    private TaskRules() {}

    static void userTasks(CaseTypeFiles files, Findings findings) {
        Set<String> used = new TreeSet<>();
        used.add(String.valueOf(Yamls.map(files.settings(), "start").get("form")));
        for (UserTask task : files.model().getModelElementsByType(UserTask.class)) {
            String form = task.getAttributeValueNs(CAMUNDA, "formRef");
            String expected = files.folder() + "-" + Diagrams.step(task).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            used.add(String.valueOf(form));
            findings.check(files.forms().containsKey(String.valueOf(form)), "%s: form %s is missing", task.getId(), form);
            findings.check(expected.equals(form), "%s: its form must be called %s", task.getId(), expected);
            findings.check(
                    "deployment".equals(task.getAttributeValueNs(CAMUNDA, "formRefBinding")), "%s: form must be bound to the deployment", task.getId());
            boolean person = task.getCamundaAssignee() != null;
            findings.check(
                    person != !Diagrams.candidateGroups(task).isEmpty(), "%s must go to either a person or roles", task.getId());
            findings.check(task.getCamundaDueDate() != null, "%s lacks a due date", task.getId());
            String due = String.valueOf(task.getCamundaDueDate());
            findings.check(
                    !due.startsWith("${due.of(") || due.equals("${due.of('" + Diagrams.step(task) + "')}"), "%s is due like another step", task.getId());
        }
        findings.check(used.equals(files.forms().keySet()), "forms %s are there, used are %s", files.forms().keySet(), used);
    }

    static void serviceTasks(CaseTypeFiles files, Findings findings) {
        Words words = Words.read();
        for (ServiceTask task : files.model().getModelElementsByType(ServiceTask.class)) {
            String word = Diagrams.word(task);
            if (!findings.check(words.steps().contains(word), "%s calls the unknown step %s", task.getId(), word)) {
                continue;
            }
            findings.check(
                    (TEMPLATE + word).equals(task.getAttributeValueNs(CAMUNDA, "modelerTemplate")), "%s lacks its template %s", task.getId(), TEMPLATE + word);
            findings.check(
                    Diagrams.inputs(task).keySet().equals(words.fields(word)), "%s must fill in exactly %s", task.getId(), words.fields(word));
        }
    }

    static void multiInstance(CaseTypeFiles files, Findings findings) {
        for (MultiInstanceLoopCharacteristics loop : files.model().getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            String task = ((UserTask) loop.getParentElement()).getId();
            findings.check(loop.isCamundaAsyncAfter(), "%s: completers of a loop collide, so it must be asyncAfter", task);
            findings.check(
                    String.valueOf(loop.getCamundaCollection()).matches("\\$\\{caseFacts\\.\\w+}"), "%s must loop over a fact of the case", task);
            findings.check(
                    Yamls.map(files.settings(), "facts").containsKey(loop.getCamundaElementVariable()), "%s: its variable is no declared fact", task);
        }
        findings.check(true, "a case type may have no loop");
    }

    /** Element templates and {@code words.yaml} name the same steps and fields. */
    static void templates(Findings findings) {
        Words words = Words.read();
        Set<String> templated = new TreeSet<>();
        for (JsonNode template : JsonMapper.builder().build().readTree(text(TEMPLATES))) {
            String step = template.path("id").asString().substring(TEMPLATE.length());
            templated.add(step);
            Set<String> fields = new TreeSet<>();
            template.path("properties").forEach(property -> {
                if (property.path("binding").path("type").asString().equals("camunda:inputParameter")) {
                    fields.add(property.path("binding").path("name").asString());
                    findings.check(!property.path("description").asString("").isBlank(), "template of %s: a field lacks its description", step);
                } else {
                    findings.check(property.path("value").asString().equals("${" + step + "}"), "template of %s calls something else", step);
                }
            });
            findings.check(fields.equals(words.fields(step)), "template of %s has the fields %s", step, fields);
        }
        findings.check(templated.equals(new TreeSet<>(words.steps())), "templates are there for %s", templated);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
