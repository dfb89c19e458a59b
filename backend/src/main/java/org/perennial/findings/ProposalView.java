package org.perennial.findings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * A finding proposed because work is late.
 *
 * @param control the control that the late work is about; null when it is about none, so that whoever confirms names one
 * @param quarter such as {@code 2026-Q4}, by the unit's calendar
 * @param level the highest level any of it reached: 3 or 4
 * @param late the late items, latest first; at most fifty
 * @param draft what a corrective action would say, for whoever confirms to change
 * @param caseRef the corrective action it opened or was merged into; null for neither
 * @param mergedInto the older proposal it was merged into; null for none
 */
public record ProposalView(
        UUID id,
        ProposalStatus status,
        String caseType,
        String caseTypeTitle,
        String step,
        String stepTitle,
        UnitRef unit,
        @Nullable ProposedControl control,
        String quarter,
        int level,
        Instant openedAt,
        int lateCount,
        List<LateItem> late,
        Draft draft,
        @Nullable PersonRef decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable ProposalCase caseRef,
        @Nullable UUID mergedInto,
        List<String> allowedActions) {

    /** @param id of the control in the unit */
    public record ProposedControl(UUID id, String label) {}

    public record ProposalCase(UUID id, String number, String title) {}

    public record LateItem(UUID itemId, ProposalCase caseRef, int level, @Nullable Instant dueAt, Instant addedAt) {}

    public record Draft(String title, String statement, String seen, String gap) {}
}
