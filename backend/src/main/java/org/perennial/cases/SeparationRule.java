package org.perennial.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who may not do a step of a case, beyond the pairs of steps a case type names itself (domain.md 1, segregation of
 * duties). Asked when work is offered, assigned and completed; it compares people, never groups.
 */
public interface SeparationRule {

    /** Stable key, part of the refusal's code. */
    String key();

    List<Barred> barred(Question question);

    /**
     * Whom the answers of the question's step would bar from later steps, so that whoever gives them learns in time where
     * nobody would be left. Answers may be half-filled.
     */
    default List<Foreseen> foreseen(Question question, Map<String, Object> answers) {
        return List.of();
    }

    record Question(
            UUID caseId,
            String caseType,
            String stepKey,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            UUID unitId,
            Instant at) {}

    /**
     * @param stepKey of the later step
     * @param roles that do it, as the diagram says
     * @param people who may not
     */
    record Foreseen(String stepKey, List<String> roles, Set<UUID> people) {}

    /** @param detail why, addressed to the person ("You owned this control until 3 May") */
    record Barred(UUID personId, String ruleKey, String detail) {}
}
