package org.perennial.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done that the audit trail must show. Publish it inside the transaction of the action: the entry commits with
 * it or not at all.
 *
 * @param action {@code noun.verbed}, such as {@code item.claimed}
 * @param subjectType noun of what was acted on, such as {@code person}
 * @param subjectLabel how the subject was called at that moment
 * @param caseId the case it belongs to; null outside a case
 * @param unitId the business unit whose auditors may read it; null for what concerns the whole organisation
 * @param payload JSON-like facts (texts, numbers, booleans, ids, lists, maps); never a secret
 */
public record AuditableEvent(
        String action,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable String subjectLabel,
        @Nullable UUID caseId,
        @Nullable UUID unitId,
        Map<String, ?> payload) {

    /** An event outside any case. */
    public static AuditableEvent of(
            String action, String subjectType, UUID subjectId, String label, @Nullable UUID unitId, Map<String, ?> payload) {
        return new AuditableEvent(action, subjectType, subjectId, label, null, unitId, payload);
    }
}
