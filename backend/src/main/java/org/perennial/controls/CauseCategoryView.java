package org.perennial.controls;

import java.util.List;
import java.util.UUID;

/** @param humanError a cause of this kind needs an answer to why it was possible (domain.md 2.7, step 3) */
public record CauseCategoryView(
        UUID id, String key, String name, boolean humanError, boolean active, long version, List<String> allowedActions) {}
