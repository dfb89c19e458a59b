package org.perennial.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseSubject;

/**
 * An item opened: the row, what is asked and why, the form with what is known already, and the reader's draft.
 *
 * @param why why the step matters, for the person who does it
 * @param group where the reader finds it in the inbox; null once it is over, and where it is in none of their lists
 * @param subject what the case is about; null when of nothing in particular
 */
public record ItemView(
        @JsonUnwrapped ItemRow item,
        String why,
        Form form,
        @Nullable Group group,
        @Nullable Draft draft,
        CaseSubject.@Nullable Card subject) {

    /** @param data what the form is filled with when there is no draft */
    public record Form(String key, Map<String, Object> schema, Map<String, Object> data, boolean readonly) {}

    /** @param version of the draft, for If-Match where it is saved again */
    public record Draft(Map<String, Object> data, Instant savedAt, long version) {}
}
