package org.perennial.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a person handed in for one step; immutable.
 *
 * @param itemFacts the step's local facts, such as {@code actionId}
 * @param attempt 1 on the first round of the case
 * @param data values by field key: texts, numbers, booleans, lists and maps
 */
public record Submission(
        UUID id,
        UUID caseId,
        String stepKey,
        Map<String, Object> itemFacts,
        UUID personId,
        Instant at,
        int attempt,
        Map<String, Object> data) {}
