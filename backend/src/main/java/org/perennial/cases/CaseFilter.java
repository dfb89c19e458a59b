package org.perennial.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; null means any. {@code unit} includes the units below it.
 *
 * @param q part of the number, of the title or of the name of somebody who takes part, without case
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String type,
        @Nullable UUID unit,
        @Nullable UUID owner,
        @Nullable String stage,
        boolean overdue,
        @Nullable String q,
        CaseSort sort) {}
