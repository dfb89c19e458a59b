package org.perennial.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit pack is asked for, as it was said; nothing of it is checked yet.
 *
 * @param periodFrom first day
 * @param periodTo last day
 * @param unitIds each with the units below it
 * @param caseTypes keys; none for all
 * @param controlIds none for all, also for cases about no control
 */
public record NewAuditPack(
        @Nullable String title,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable List<@Nullable UUID> unitIds,
        @Nullable List<@Nullable String> caseTypes,
        @Nullable List<@Nullable UUID> controlIds) {}
