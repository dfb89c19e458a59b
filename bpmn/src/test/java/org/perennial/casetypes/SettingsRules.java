package org.perennial.casetypes;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Rules of {@code case-type.yaml}. */
final class SettingsRules {

    private static final Set<String> NEEDED = Set.of(
            "key", "version", "prefix", "icon", "start", "stages", "roles", "facts", "due", "separation", "actions", "outcomes",
            "retention");
    private static final Set<String> OPTIONAL = Set.of("subject", "ladder", "externalDue", "delivered");
    private static final Set<String> FACT_TYPES = Set.of("person", "unit", "id", "text", "number");
    private static final List<String> GRADES = List.of("MAJOR", "MINOR");
    private static final List<String> TIERS = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

    private SettingsRules() {}

    static void settings(CaseTypeFiles files, Findings findings) {
        Map<String, Object> yaml = files.settings();
        NEEDED.forEach(name -> findings.check(yaml.get(name) != null, "case-type.yaml lacks %s", name));
        yaml.keySet().forEach(name ->
                findings.check(NEEDED.contains(name) || OPTIONAL.contains(name), "case-type.yaml has an unknown setting %s", name));
        findings.check(files.folder().equals(yaml.get("key")), "key %s is not the folder's name", yaml.get("key"));
        findings.check(yaml.get("version") instanceof Integer version && version > 0, "version must be a whole number from 1");
        findings.check(String.valueOf(yaml.get("prefix")).matches("[A-Z]{2,4}"), "prefix must be two to four capitals");
        findings.check(period(String.valueOf(yaml.get("retention"))), "retention must be a period of at least 3 years, such as P6Y");
        findings.check(
                List.of("normal", "emergency").contains(yaml.getOrDefault("ladder", "normal")), "ladder must be normal or emergency");
        Yamls.map(yaml, "facts").forEach((fact, type) ->
                findings.check(FACT_TYPES.contains(type), "fact %s has the unknown type %s", fact, type));
        Map<String, Object> start = Yamls.map(yaml, "start");
        findings.check(files.forms().containsKey(start.get("form")), "the start form %s is missing", start.get("form"));
        roles(files, start, findings);
    }

    private static void roles(CaseTypeFiles files, Map<String, Object> start, Findings findings) {
        List<String> known = Words.read().roles();
        List<String> named = new ArrayList<>(Yamls.strings(start, "roles"));
        Yamls.map(files.settings(), "actions").values().forEach(action -> named.addAll(Yamls.strings(cast(action), "roles")));
        named.addAll(Yamls.strings(files.settings(), "roles"));
        named.forEach(role -> findings.check(known.contains(role), "%s is not a role", role));
        findings.check(!Yamls.strings(start, "roles").isEmpty(), "nobody may start a case");
        Set<String> used = new TreeSet<>();
        files.model().getModelElementsByType(UserTask.class).forEach(task -> used.addAll(Diagrams.candidateGroups(task)));
        findings.check(
                used.equals(new TreeSet<>(Yamls.strings(files.settings(), "roles"))), "roles must be those that get tasks: %s", used);
    }

    static void stages(CaseTypeFiles files, Findings findings) {
        List<String> drawn = files.model().getModelElementsByType(SubProcess.class).stream()
                .filter(stage -> !stage.triggeredByEvent())
                .map(SubProcess::getId)
                .filter(id -> id.startsWith(Diagrams.STAGE))
                .map(id -> id.substring(Diagrams.STAGE.length()))
                .toList();
        findings.check(
                drawn.equals(Yamls.strings(files.settings(), "stages")), "stages must be those of the diagram in its order: %s", drawn);
    }

    static void dueTable(CaseTypeFiles files, Findings findings) {
        List<Map<String, Object>> rows = Yamls.maps(files.settings(), "due");
        List<String> steps = Diagrams.steps(files.model());
        for (Map<String, Object> row : rows) {
            findings.check(steps.contains(row.get("step")), "due names the unknown step %s", row.get("step"));
            findings.check(String.valueOf(row.get("within")).matches("[1-9]\\d*(h|d|bd)"), "due within %s is no time", row.get("within"));
            findings.check(row.get("grade") == null || GRADES.contains(row.get("grade")), "due names the unknown grade %s", row.get("grade"));
            findings.check(row.get("tier") == null || TIERS.contains(row.get("tier")), "due names the unknown tier %s", row.get("tier"));
        }
        Yamls.strings(files.settings(), "externalDue").forEach(step ->
                findings.check(steps.contains(step), "externalDue names the unknown step %s", step));
        files.model().getModelElementsByType(UserTask.class).stream()
                .filter(task -> String.valueOf(task.getCamundaDueDate()).startsWith("${due.of("))
                .map(Diagrams::step)
                .forEach(step -> GRADES.forEach(grade -> TIERS.forEach(tier -> findings.check(
                        rows.stream().anyMatch(row -> covers(row, step, grade, tier)), "%s has no due time for %s, %s", step, grade, tier))));
    }

    private static boolean covers(Map<String, Object> row, String step, String grade, String tier) {
        return step.equals(row.get("step"))
                && (row.get("grade") == null || grade.equals(row.get("grade")))
                && (row.get("tier") == null || tier.equals(row.get("tier")));
    }

    static void separation(CaseTypeFiles files, Findings findings) {
        Set<String> steps = new TreeSet<>(Diagrams.steps(files.model()));
        steps.add(String.valueOf(Yamls.map(files.settings(), "start").get("step")));
        steps.addAll(Yamls.map(files.settings(), "actions").keySet());
        for (Object entry : Yamls.list(files.settings(), "separation")) {
            List<?> pair = (List<?>) entry;
            findings.check(pair.size() == 2 && !pair.get(0).equals(pair.get(1)), "separation %s is no pair of two steps", pair);
            pair.forEach(step -> findings.check(steps.contains(step), "separation names the unknown step %s", step));
        }
    }

    /** What a machine completes is never a judgement, and its form asks for evidence. */
    static void delivered(CaseTypeFiles files, Findings findings) {
        List<Object> judging = new ArrayList<>();
        Yamls.list(files.settings(), "separation").forEach(pair -> judging.add(((List<?>) pair).get(0)));
        Set<String> steps = new TreeSet<>(Diagrams.steps(files.model()));
        findings.check(files.settings().getOrDefault("delivered", List.of()) instanceof List, "delivered must be a list of rows");
        for (Object row : Yamls.list(files.settings(), "delivered")) {
            Object step = cast(row).get("step");
            findings.check(steps.contains(String.valueOf(step)), "delivered names the unknown step %s", step);
            findings.check(!judging.contains(step), "%s decides on somebody else's work, so no machine completes it", step);
        }
    }

    static void actionsAndOutcomes(CaseTypeFiles files, Findings findings) {
        BpmnModelInstance model = files.model();
        Set<String> awaited = new TreeSet<>();
        model.getModelElementsByType(MessageEventDefinition.class).forEach(event -> awaited.add(event.getMessage().getName()));
        Set<String> sent = new TreeSet<>();
        Yamls.map(files.settings(), "actions").values().forEach(action -> sent.add(String.valueOf(cast(action).get("message"))));
        findings.check(awaited.equals(sent), "actions send %s, the diagram waits for %s", sent, awaited);
        model.getModelElementsByType(Message.class).forEach(message -> findings.check(
                message.getName().startsWith(files.folder() + "."), "message %s must start with the case type's key", message.getName()));
        Set<String> set = new TreeSet<>();
        model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> Diagrams.word(task).equals("setOutcome"))
                .forEach(task -> set.add(Diagrams.inputs(task).getOrDefault("outcome", "none")));
        findings.check(
                set.equals(new TreeSet<>(Yamls.strings(files.settings(), "outcomes"))), "outcomes must be those the diagram sets: %s", set);
    }

    private static boolean period(String text) {
        try {
            return !LocalDate.EPOCH.plus(Period.parse(text)).isBefore(LocalDate.EPOCH.plusYears(3));
        } catch (DateTimeParseException noPeriod) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
