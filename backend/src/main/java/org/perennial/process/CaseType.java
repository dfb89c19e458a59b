package org.perennial.process;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case type, as its folder's {@code case-type.yaml} and texts say.
 *
 * @param versionId this version's id in the registry
 * @param definitionId what the engine calls the deployed diagram
 * @param prefix of case numbers, such as {@code CA}
 * @param subject kind of what its cases are about; null when of nothing in particular
 * @param start how a person starts one; null when only the product does
 * @param stages keys in order
 * @param facts declared facts, name to type
 * @param separation pairs of steps one person may not both do
 * @param externalDue steps whose deadline somebody outside sets (certification body, law); it is neither extended nor accepted
 * @param delivered steps that evidence from a machine may complete without a person
 * @param ladder {@code normal}, or {@code emergency} where lateness is counted in elapsed hours (domain.md 1, "Clock")
 * @param retention for how long a closed case is kept at least (domain.md 1, "Seal and reopen")
 * @param texts of {@code messages_en.properties}
 */
public record CaseType(
        UUID versionId,
        String key,
        int version,
        String deploymentId,
        String definitionId,
        String prefix,
        String icon,
        @Nullable String subject,
        @Nullable Start start,
        List<String> stages,
        Map<String, String> facts,
        List<Due> due,
        List<List<String>> separation,
        List<String> externalDue,
        List<Delivered> delivered,
        Map<String, Action> actions,
        String ladder,
        Period retention,
        Map<String, String> texts) {

    /** @param step key under which the start form's answers are kept */
    public record Start(String form, String step, List<String> roles) {}

    /** A row of the due table; null grade or tier means any. {@code within} is {@code 4h}, {@code 14d} or {@code 5bd}. */
    public record Due(String step, @Nullable String grade, @Nullable String tier, String within) {}

    /** Something done to a running case by a message its diagram waits for. */
    public record Action(String message, List<String> roles) {}

    /**
     * A step that evidence from a machine completes once the form's required answers are there.
     *
     * @param note key of the field that the delivery's note answers; null for none
     */
    public record Delivered(String step, @Nullable String note) {}

    /** How such evidence may complete the step; empty where it takes a person. A step that judges another one always does. */
    public Optional<Delivered> delivered(String step) {
        return judges(step) ? Optional.empty() : delivered.stream().filter(row -> row.step().equals(step)).findFirst();
    }

    /** Whether the step decides on what somebody else did: the first of a pair in {@code separation}. */
    public boolean judges(String step) {
        return separation.stream().anyMatch(pair -> pair.get(0).equals(step));
    }

    /** How long a step may take: the row that names most of step, grade and tier; empty when the table has none. */
    public Optional<String> within(String step, @Nullable String grade, @Nullable String tier) {
        return due.stream()
                .filter(row -> row.step().equals(step))
                .filter(row -> row.grade() == null || row.grade().equals(grade))
                .filter(row -> row.tier() == null || row.tier().equals(tier))
                .max(Comparator.comparingInt(row -> (row.tier() == null ? 0 : 2) + (row.grade() == null ? 0 : 1)))
                .map(Due::within);
    }

    /** The steps one person may not do who did {@code step}. */
    public List<String> separatedFrom(String step) {
        return separation.stream()
                .filter(pair -> pair.contains(step))
                .map(pair -> pair.get(pair.get(0).equals(step) ? 1 : 0))
                .toList();
    }

    public String title() {
        return text("title");
    }

    /** The title of a step, or of an action on the case as a whole, which separation of duties treats like a step. */
    public String stepTitle(String step) {
        return text((actions.containsKey(step) ? "action." : "step.") + step);
    }

    /** The text of a key of the folder's catalogue; the key itself where the catalogue has none. */
    public String text(String textKey) {
        return texts.getOrDefault(textKey, textKey);
    }

    /** The id of a step's form. */
    public String formOf(String step) {
        if (start != null && start.step().equals(step)) {
            return start.form();
        }
        return key + "-" + step.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
