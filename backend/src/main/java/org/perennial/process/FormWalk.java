package org.perennial.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.process.spi.ReferenceCheck.FormContext;
import org.perennial.process.spi.ReferenceCheck.Refusal;
import org.perennial.shared.Violation;

/** One walk over a form and its values, collecting what is wrong. */
final class FormWalk {

    /** Longest text of a one-line and of a several-line field where the form names no limit. */
    private static final int TEXT_MAX = 500;

    private static final int TEXTAREA_MAX = 10_000;
    private static final int LIST_MAX = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** Years of four digits in this millennium or the last: others would pass every deadline the product can keep. */
    private static final Pattern DAY_TEXT = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Answers why a reference is refused; null when it is fine. */
    interface References {

        @Nullable Refusal refusal(String entity, UUID id, FormContext context);
    }

    private final List<Violation> violations;
    private final References references;
    private final FormContext context;

    FormWalk(List<Violation> violations, References references, FormContext context) {
        this.violations = violations;
        this.references = references;
        this.context = context;
    }

    Map<String, Object> values(List<FormField> fields, Map<String, Object> data, String pointer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            String at = pointer + "/" + field.key();
            Object given = data.get(field.key());
            if (hidden(field, data)) {
                if (!empty(given)) {
                    refuse(at, "hidden-field", "This is not asked here, so it cannot be answered.");
                }
            } else if (empty(given) && field.property("minItems").orElse(0) > 0) {
                refuse(at, "too-few", "At least " + field.property("minItems").orElse(0) + " entries, please.");
            } else if (empty(given)) {
                if (field.required()) {
                    refuse(at, "required", "“" + field.label() + "” is needed.");
                }
            } else {
                Object value = value(field, given, at);
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
        }
        List<String> known = fields.stream().map(FormField::key).toList();
        data.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> refuse(pointer + "/" + key, "unknown-field", "The form has no such field."));
        return values;
    }

    private static boolean hidden(FormField field, Map<String, Object> data) {
        String condition = field.hideCondition();
        return condition != null && FormCondition.holds(condition, data);
    }

    private static boolean empty(@Nullable Object given) {
        return given == null
                || given instanceof String text && FormText.trimmed(text).isEmpty()
                || given instanceof List<?> list && list.isEmpty()
                || Boolean.FALSE.equals(given);
    }

    private @Nullable Object value(FormField field, Object given, String at) {
        return switch (field.kind()) {
            case TEXT -> text(field, given, at, TEXT_MAX);
            case TEXTAREA -> text(field, given, at, TEXTAREA_MAX);
            case NUMBER -> number(field, given, at);
            case DATE -> date(given, at);
            case CHOICE -> choice(field, given, at);
            case CHECKBOX -> given instanceof Boolean ? given : wrongType(at, "yes or no");
            case LIST -> list(field, given, at);
            case REFERENCE -> reference(field.entity(), given, at, field);
            case EVIDENCE -> evidence(field, given, at);
        };
    }

    private @Nullable Object text(FormField field, Object given, String at, int usualMax) {
        if (!(given instanceof String text)) {
            return wrongType(at, "a text");
        }
        if (text.indexOf(0) >= 0) {
            return refuse(at, "wrong-type", "A text cannot hold the null character. Remove it.");
        }
        int max = field.whole("maxLength").orElse(usualMax);
        int min = field.whole("minLength").orElse(0);
        String trimmed = FormText.trimmed(text);
        int length = trimmed.length();
        if (length > max) {
            return refuse(at, "too-long", "At most " + max + " characters; these are " + length + ".");
        }
        if (length < min) {
            return refuse(at, "too-short", "At least " + min + " characters, please.");
        }
        return trimmed;
    }

    private @Nullable Object number(FormField field, Object given, String at) {
        if (!(given instanceof Number) || given instanceof Double real && !Double.isFinite(real)) {
            return refuse(at, "not-a-number", "A number, please.");
        }
        BigDecimal number = new BigDecimal(given.toString());
        boolean whole = field.schema().get("decimalDigits") instanceof Number digits && digits.intValue() == 0;
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return refuse(at, "not-whole", "A whole number, please.");
        }
        if (field.validate("min") instanceof Number min && number.compareTo(new BigDecimal(min.toString())) < 0) {
            return refuse(at, "too-small", "At least " + min + ".");
        }
        if (field.validate("max") instanceof Number max && number.compareTo(new BigDecimal(max.toString())) > 0) {
            return refuse(at, "too-large", "At most " + max + ".");
        }
        return whole ? (Object) number.longValue() : number;
    }

    private @Nullable Object date(Object given, String at) {
        try {
            String text = String.valueOf(given);
            if (DAY_TEXT.matcher(text).matches()) {
                return LocalDate.parse(text, DAY).toString();
            }
        } catch (DateTimeParseException noDay) {
            // a day the calendar does not have, refused as any other
        }
        return refuse(at, "not-a-date", "A day such as 2026-11-30, please.");
    }

    private @Nullable Object choice(FormField field, Object given, String at) {
        return field.offers(given) ? given : refuse(at, "not-an-option", "Choose one of the offered answers.");
    }

    private @Nullable Object list(FormField field, Object given, String at) {
        if (!(given instanceof List<?> rows)) {
            return refuse(at, "not-a-list", "A list, please.");
        }
        int max = field.property("maxItems").orElse(LIST_MAX);
        int min = field.property("minItems").orElse(0);
        if (rows.size() > max) {
            return refuse(at, "too-many", "At most " + max + " entries.");
        }
        if (rows.size() < min) {
            return refuse(at, "too-few", "At least " + min + " entries, please.");
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            values.add(row(field, rows.get(index), at + "/" + index));
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private Object row(FormField list, @Nullable Object row, String at) {
        if (!(row instanceof Map<?, ?>)) {
            refuse(at, "wrong-type", "This should be an entry of the list.");
            return Map.of();
        }
        return values(list.children(), (Map<String, Object>) row, at);
    }

    private @Nullable Object evidence(FormField field, Object given, String at) {
        if (!(given instanceof List<?> ids)) {
            return refuse(at, "not-a-list", "A list of evidence, please.");
        }
        if (ids.size() > LIST_MAX) {
            return refuse(at, "too-many", "At most " + LIST_MAX + " pieces of evidence.");
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            values.add(reference(FormField.EVIDENCE_ENTITY, ids.get(index), at + "/" + index, field));
        }
        return values;
    }

    private @Nullable Object reference(String entity, @Nullable Object given, String at, FormField field) {
        if (!(given instanceof String text) || !ID.matcher(text).matches()) {
            return wrongType(at, "something picked from the list");
        }
        FormContext asked = new FormContext(
                context.caseId(), context.unitId(), context.personId(), context.stepKey(), field.demandedKind());
        Refusal refusal = references.refusal(entity, UUID.fromString(text), asked);
        return refusal == null ? text : refuse(at, refusal.code(), refusal.words());
    }

    private @Nullable Object wrongType(String at, String expected) {
        return refuse(at, "wrong-type", "This should be " + expected + ".");
    }

    private @Nullable Object refuse(String at, String code, String message) {
        violations.add(new Violation(at, code, message));
        return null;
    }
}
