package org.perennial.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of a form-js schema, as far as the profile goes. */
record FormField(Kind kind, String key, String label, Map<String, Object> schema, List<FormField> children) {

    static final String EVIDENCE_ENTITY = "evidence";

    enum Kind {
        TEXT,
        TEXTAREA,
        NUMBER,
        DATE,
        CHOICE,
        CHECKBOX,
        LIST,
        REFERENCE,
        EVIDENCE
    }

    /** The fields of a schema in order; static parts are left out. */
    static List<FormField> of(Map<String, Object> schema) {
        return components(schema).stream().map(FormField::field).filter(Objects::nonNull).toList();
    }

    private static @Nullable FormField field(Map<String, Object> component) {
        Kind kind = kind(String.valueOf(component.get("type")));
        if (kind == null) {
            return null;
        }
        Object key = kind == Kind.LIST ? component.getOrDefault("path", component.get("key")) : component.get("key");
        return new FormField(
                kind,
                String.valueOf(key),
                String.valueOf(component.getOrDefault("label", key)),
                component,
                kind == Kind.LIST ? of(component) : List.of());
    }

    private static @Nullable Kind kind(String type) {
        return switch (type) {
            case "textfield" -> Kind.TEXT;
            case "textarea" -> Kind.TEXTAREA;
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "select", "radio" -> Kind.CHOICE;
            case "checkbox" -> Kind.CHECKBOX;
            case "dynamiclist" -> Kind.LIST;
            case "perennial-reference" -> Kind.REFERENCE;
            case "perennial-evidence" -> Kind.EVIDENCE;
            case "text" -> null;
            default -> throw new IllegalStateException("Not in the form profile: " + type);
        };
    }

    boolean required() {
        return Boolean.TRUE.equals(validate("required"));
    }

    @Nullable Object validate(String rule) {
        return map(schema, "validate").get(rule);
    }

    Optional<Integer> whole(String rule) {
        return validate(rule) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** A setting among the field's own {@code properties}. */
    Optional<Integer> property(String name) {
        Object value = map(schema, "properties").get(name);
        return value == null ? Optional.empty() : Optional.of(Integer.valueOf(String.valueOf(value)));
    }

    @Nullable String hideCondition() {
        return (String) map(schema, "conditional").get("hide");
    }

    String entity() {
        return String.valueOf(schema.get("entity"));
    }

    /** What a picked thing must be, such as {@code OPERATION} evidence; null when anything goes. */
    @Nullable String demandedKind() {
        Object demanded = schema.get("kind");
        return demanded == null || "ANY".equals(demanded) ? null : demanded.toString();
    }

    boolean offers(Object value) {
        return options().stream().anyMatch(option -> Objects.equals(option.get("value"), value));
    }

    String optionLabel(Object value) {
        return options().stream()
                .filter(option -> Objects.equals(option.get("value"), value))
                .map(option -> String.valueOf(option.getOrDefault("label", value)))
                .findFirst()
                .orElse(String.valueOf(value));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> options() {
        return schema.get("values") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> components(Map<String, Object> schema) {
        return schema.get("components") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> schema, String name) {
        return schema.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
