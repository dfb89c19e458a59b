package org.perennial.casetypes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Rules of forms: {@code docs/form-profile.md}. */
final class FormRules {

    private static final int SCHEMA_VERSION = 19;
    private static final Pattern COMPARISON = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*!?=\\s*\"([^\"]*)\"\\s*");
    private static final Set<String> ENTITIES = Set.of("person", "unit", "control", "requirement", "cause", "case");
    private static final Set<String> EVIDENCE = Set.of("ANY", "OPERATION", "DESIGN");
    private static final Set<String> COMMON = Set.of("type", "id", "key", "label", "description", "validate", "conditional", "layout");

    /** Kinds of fields: their own settings and the validations that fit them. */
    private static final Map<String, List<Set<String>>> KINDS = Map.of(
            "text", List.of(Set.of("text"), Set.of()),
            "textfield", List.of(Set.of(), Set.of("required", "minLength", "maxLength")),
            "textarea", List.of(Set.of(), Set.of("required", "minLength", "maxLength")),
            "number", List.of(Set.of("decimalDigits"), Set.of("required", "min", "max")),
            "datetime", List.of(Set.of("subtype", "dateLabel"), Set.of("required")),
            "select", List.of(Set.of("values"), Set.of("required")),
            "radio", List.of(Set.of("values"), Set.of("required")),
            "checkbox", List.of(Set.of(), Set.of("required")),
            "perennial-reference", List.of(Set.of("entity"), Set.of("required")),
            "perennial-evidence", List.of(Set.of("kind"), Set.of("required")));

    private static final Set<String> LIST = Set.of(
            "type", "id", "path", "label", "description", "components", "properties", "defaultRepetitions", "allowAddRemove", "showOutline",
            "isRepeating", "layout");

    private FormRules() {}

    static void profile(CaseTypeFiles files, Findings findings) {
        files.forms().forEach((name, form) -> {
            findings.check(form.path("id").asString("").equals(name), "%s: its id must be the file's name", name);
            findings.check(form.path("schemaVersion").asInt(0) == SCHEMA_VERSION, "%s: schemaVersion must be %s", name, SCHEMA_VERSION);
            findings.check(form.path("type").asString("").equals("default"), "%s: type must be default", name);
            fields(name, form.path("components"), true, findings);
        });
    }

    private static void fields(String form, JsonNode components, boolean top, Findings findings) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode field : components) {
            String type = field.path("type").asString("");
            boolean list = type.equals("dynamiclist");
            String key = field.path(list ? "path" : "key").asString(field.path("id").asString(""));
            String where = form + ", " + key;
            if (list && findings.check(top, "%s: no list inside a list", where)) {
                list(where, field, findings);
            } else if (findings.check(KINDS.containsKey(type), "%s: %s is not in the profile", where, type)) {
                field(where, field, KINDS.get(type), findings);
            }
            if (!type.equals("text")) {
                findings.check(key.matches("[a-z][A-Za-z0-9]*"), "%s: a key is letters and digits", where);
                findings.check(keys.add(key), "%s stands twice", where);
                findings.check(!field.path("label").asString("").isBlank(), "%s lacks a label", where);
                findings.check(top || !field.has("conditional"), "%s: no conditions inside a list", where);
            }
        }
        findings.check(!keys.isEmpty(), "%s asks nothing", form);
    }

    private static void list(String where, JsonNode field, Findings findings) {
        field.propertyNames().forEach(name -> findings.check(LIST.contains(name), "%s: %s is not in the profile", where, name));
        int min = field.path("properties").path("minItems").asInt(0);
        int max = field.path("properties").path("maxItems").asInt(0);
        findings.check(min >= 0 && max >= Math.max(min, 1) && max <= 100, "%s must say how many rows it takes", where);
        fields(where, field.path("components"), false, findings);
    }

    private static void field(String where, JsonNode field, List<Set<String>> kind, Findings findings) {
        field.propertyNames().forEach(name ->
                findings.check(COMMON.contains(name) || kind.get(0).contains(name), "%s: %s is not in the profile", where, name));
        JsonNode validate = field.path("validate");
        validate.propertyNames().forEach(name -> findings.check(kind.get(1).contains(name), "%s: %s does not fit", where, name));
        switch (field.path("type").asString()) {
            case "textfield", "textarea" -> {
                findings.check(validate.path("maxLength").asInt(0) > 0, "%s must say its maxLength", where);
                findings.check(
                        validate.path("required").asBoolean(false) == validate.path("minLength").asInt(0) > 0,
                        "%s: a required text has a minLength, an optional one has none", where);
            }
            case "datetime" -> findings.check(field.path("subtype").asString("").equals("date"), "%s must ask a day", where);
            case "select", "radio" -> options(where, field.path("values"), findings);
            case "perennial-reference" -> findings.check(ENTITIES.contains(field.path("entity").asString("")), "%s: unknown entity", where);
            case "perennial-evidence" -> findings.check(EVIDENCE.contains(field.path("kind").asString("")), "%s: unknown kind", where);
            default -> findings.check(true, where);
        }
    }

    private static void options(String where, JsonNode values, Findings findings) {
        findings.check(values.size() > 1, "%s offers no choice", where);
        values.forEach(option -> {
            findings.check(option.path("value").asString("").matches("[A-Z][A-Z0-9_]*"), "%s: an option's value is UPPER_SNAKE", where);
            findings.check(!option.path("label").asString("").isBlank(), "%s: an option lacks its label", where);
        });
    }

    static void conditions(CaseTypeFiles files, Findings findings) {
        files.forms().forEach((name, form) -> form.path("components").forEach(field -> {
            findings.check(true, name);
            if (field.has("conditional")) {
                String condition = field.path("conditional").path("hide").asString("");
                String where = name + ", " + field.path("key").asString();
                findings.check(condition.startsWith("=") && field.path("conditional").size() == 1, "%s: only hide, with a comparison", where);
                for (String part : condition.substring(Math.min(1, condition.length())).split("\\band\\b")) {
                    comparison(where, form, part, findings);
                }
            }
        }));
    }

    private static void comparison(String where, JsonNode form, String part, Findings findings) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!findings.check(matcher.matches(), "%s: %s is no comparison with a text", where, part)) {
            return;
        }
        boolean asked = StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(field -> field.path("key").asString("").equals(matcher.group(1)) && !field.has("conditional"))
                .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                .anyMatch(option -> option.path("value").asString("").equals(matcher.group(2)));
        findings.check(asked, "%s: %s offers no %s", where, matcher.group(1), matcher.group(2));
    }
}
