package org.perennial.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.FormChecker.Answer;

/** A submission as it is shown: each field with its label and words for its value. */
public record SubmissionView(
        UUID id,
        String step,
        String stepTitle,
        UUID personId,
        @Nullable UUID onBehalfOf,
        Instant at,
        int attempt,
        String hash,
        List<Answer> fields) {}
