package org.perennial.audittrail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * One entry of the trail, as it is shown.
 *
 * @param at business time
 * @param systemAt time of the database; differs from {@code at} only where the time machine moved the business
 * @param actor null when the product itself acted
 * @param onBehalfOf whom a substitute stood in for; null when nobody
 * @param via how the actor proved who they are, such as {@code password}; {@code system} for the product
 * @param subjectLabel how the subject was called then; null without a name or once erased
 * @param unitId unit whose auditors may read it; null concerns the whole organisation
 * @param payload what was said; null once erased
 * @param sealedNo its number in the sealed trail, from 0; null until it is sealed
 */
public record TrailEntry(
        UUID id,
        Instant at,
        Instant systemAt,
        @Nullable PersonRef actor,
        @Nullable PersonRef onBehalfOf,
        String via,
        String action,
        String subjectType,
        @Nullable UUID subjectId,
        @Nullable String subjectLabel,
        @Nullable UUID caseId,
        @Nullable UUID unitId,
        @Nullable Map<String, Object> payload,
        @Nullable String requestId,
        @Nullable Long sealedNo) {}
