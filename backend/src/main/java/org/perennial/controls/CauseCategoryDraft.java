package org.perennial.controls;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is entered for a cause category. */
public record CauseCategoryDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String key,
        @NotBlank @Size(max = 200) String name,
        @NotNull Boolean humanError,
        @NotNull Boolean active) {}
