package org.perennial.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseSubject;

/**
 * An item opened: the row, what is asked and why, the form with what is known already, and the reader's draft.
 *
 * @param group where the reader finds it in the inbox; null once it is over, and where it is in none of their lists
 * @param why why the step matters, for the person who does it
 * @param leavesNobodyFor titles of later steps that nobody could do by the rules if the reader completed the item as it stands
 * @param subject what the case is about; null when of nothing in particular
 */
public record ItemView(
        @JsonUnwrapped ItemRow item,
        @Nullable Group group,
        String why,
        Form form,
        @Nullable Draft draft,
        List<String> leavesNobodyFor,
        CaseSubject.@Nullable Card subject) {

    /** @param data what the form is filled with when there is no draft */
    public record Form(String key, Map<String, Object> schema, Map<String, Object> data, boolean readonly) {}

    /** @param version of the draft, for If-Match where it is saved again */
    public record Draft(Map<String, Object> data, Instant savedAt, long version) {}

    /**
     * A draft just kept.
     *
     * @param version for If-Match where it is saved again
     * @param leavesNobodyFor as that of the item, with what was typed now
     */
    public record SavedDraft(Instant savedAt, long version, List<String> leavesNobodyFor) {}
}
