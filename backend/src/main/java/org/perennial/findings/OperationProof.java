package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceKind;
import org.perennial.evidence.EvidenceMethod;
import org.perennial.shared.Violation;

/**
 * Whether evidence shows a control at work after a fix (domain.md 2.7, steps 8 and 9): of kind operation, about named days not
 * before the last action was done, collected after that day, not an old collection again, and not documents alone.
 */
final class OperationProof {

    private final String field;
    private final LocalDate fixedOn;
    private final Function<Instant, LocalDate> dayOf;

    /**
     * @param field JSON pointer of the form field that names the evidence
     * @param dayOf the day it was where the control is
     */
    OperationProof(String field, LocalDate fixedOn, Function<Instant, LocalDate> dayOf) {
        this.field = field;
        this.fixedOn = fixedOn;
        this.dayOf = dayOf;
    }

    /** What is wrong with the evidence; empty when it will do. */
    List<Violation> objections(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return List.of(new Violation(field, "required", "Add evidence of the control at work."));
        }
        List<Violation> each = evidence.stream()
                .map(this::objection)
                .filter(Objects::nonNull)
                .toList();
        if (!each.isEmpty()) {
            return each;
        }
        boolean documentsOnly = evidence.stream().allMatch(found -> found.method() == EvidenceMethod.DOCUMENT);
        return documentsOnly
                ? List.of(new Violation(
                        field,
                        "evidence.document-only",
                        "A report, minutes or a policy text alone does not show that the control operates. Add an export, a log or a"
                                + " screenshot of it at work."))
                : List.of();
    }

    private @Nullable Violation objection(Evidence found) {
        String name = "“" + found.title() + "”";
        if (found.kind() != EvidenceKind.OPERATION) {
            return new Violation(field, "evidence.not-operation", name + " shows how the control is designed, not that it operates.");
        }
        if (found.periodFrom() == null || found.periodTo() == null) {
            return new Violation(
                    field, "evidence.no-period", name + " does not say which days it is about. Add it again with its period.");
        }
        if (found.periodFrom().isBefore(fixedOn)) {
            return new Violation(
                    field, "evidence.before-fix", name + " is about days before the last action was done on " + fixedOn + ".");
        }
        if (!dayOf.apply(found.collectedAt()).isAfter(fixedOn)) {
            return new Violation(
                    field, "evidence.collected-before-fix", name + " was collected before the last action had been done on " + fixedOn + ".");
        }
        if (found.duplicate()) {
            return new Violation(
                    field, "evidence.duplicate", name + " was handed in before. Collect it afresh, up to a day it does not cover yet.");
        }
        return null;
    }
}
