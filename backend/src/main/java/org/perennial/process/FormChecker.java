package org.perennial.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
                .map(field -> answer(field, data.get(field.key())))
                .toList();
    }

    private Answer answer(FormField field, Object value) {
        List<List<Part>> rows = field.kind() == FormField.Kind.LIST
                ? ((List<?>) value).stream().map(row -> parts(field, (Map<?, ?>) row)).toList()
                : List.of();
        return new Answer(field.key(), field.label(), value, display(field, value), rows);
    }

    private List<Part> parts(FormField list, Map<?, ?> row) {
        return list.children().stream()
                .filter(child -> row.containsKey(child.key()))
                .map(child -> new Part(child.label(), display(child, row.get(child.key()))))
                .toList();
    }

    private String display(FormField field, Object value) {
        return switch (field.kind()) {
            case LIST -> ((List<?>) value).stream().map(row -> row(field, (Map<?, ?>) row)).reduce((a, b) -> a + "\n" + b).orElse("");
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

    private String row(FormField list, Map<?, ?> row) {
        return parts(list, row).stream()
                .map(part -> part.label() + ": " + part.display())
                .collect(Collectors.joining(" · "));
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

    /**
     * One answer of a submission.
     *
     * @param display in words, those of a list in a line each
     * @param rows of a list, with their parts apart; empty for everything else
     */
    public record Answer(String key, String label, Object value, String display, List<List<Part>> rows) {}

    /** One field of a list's row. */
    public record Part(String label, String display) {}
}
