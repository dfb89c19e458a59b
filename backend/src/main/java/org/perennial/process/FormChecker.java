package org.perennial.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.spi.ReferenceCheck;
import org.perennial.process.spi.ReferenceCheck.FormContext;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Checks what was filled in against the deployed form, on the server, by exactly the profile of {@code form-profile.md}:
 * nothing is taken that the form does not ask for.
 */
@Component
public class FormChecker {

    private final ObjectProvider<ReferenceCheck> references;

    FormChecker(ObjectProvider<ReferenceCheck> references) {
        this.references = references;
    }

    /**
     * The values by field key, in the form's order, empty ones left out.
     *
     * @throws Problem 400 {@code validation.failed} with one violation per wrong value
     */
    public Map<String, Object> check(Map<String, Object> schema, Map<String, Object> data, FormContext context) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> values =
                new FormWalk(violations, this::reference, context).values(FormField.of(schema), data, "");
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return values;
    }

    /** The violations of the profile alone, without asking whether referenced things exist; what the shared fixtures test. */
    List<Violation> violations(Map<String, Object> schema, Map<String, Object> data) {
        List<Violation> violations = new ArrayList<>();
        FormContext nowhere = new FormContext(null, null, new UUID(0, 0), "", null);
        new FormWalk(violations, (entity, id, context) -> null, nowhere).values(FormField.of(schema), data, "");
        return violations;
    }

    /** The answers of a submission with labels and words, in the form's order. */
    public List<Answer> answers(Map<String, Object> schema, Map<String, Object> data) {
        return FormField.of(schema).stream()
                .filter(field -> data.containsKey(field.key()))
                .map(field -> new Answer(field.key(), field.label(), data.get(field.key()), display(field, data.get(field.key()))))
                .toList();
    }

    private String display(FormField field, Object value) {
        return switch (field.kind()) {
            case LIST -> ((List<?>) value).stream().map(row -> row(field, row)).reduce((a, b) -> a + "\n" + b).orElse("");
            case REFERENCE -> label(field.entity(), value);
            case EVIDENCE -> ((List<?>) value).stream()
                    .map(id -> label(FormField.EVIDENCE_ENTITY, id))
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("");
            case CHOICE -> field.optionLabel(value);
            case CHECKBOX -> Boolean.TRUE.equals(value) ? "Yes" : "No";
            default -> String.valueOf(value);
        };
    }

    private String row(FormField list, Object row) {
        Map<?, ?> values = (Map<?, ?>) row;
        return list.children().stream()
                .filter(child -> values.containsKey(child.key()))
                .map(child -> child.label() + ": " + display(child, values.get(child.key())))
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private String label(String entity, Object id) {
        return references.stream()
                .filter(check -> check.entity().equals(entity))
                .findFirst()
                .flatMap(check -> check.label(UUID.fromString(String.valueOf(id))))
                .orElse(String.valueOf(id));
    }

    private ReferenceCheck.@Nullable Refusal reference(String entity, UUID id, FormContext context) {
        return references.stream()
                .filter(check -> check.entity().equals(entity))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody checks references to " + entity))
                .refused(id, context)
                .orElse(null);
    }

    /** One answer of a submission. */
    public record Answer(String key, String label, Object value, String display) {}
}
