package org.perennial.controls;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a control.
 *
 * @param status null means {@link ControlStatus#ACTIVE}
 * @param requirementIds requirements it serves; null means none
 */
public record ControlDraft(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 300) String name,
        @NotNull @Size(max = 10_000) String description,
        @Nullable ControlStatus status,
        @Nullable @Size(max = 100) Set<UUID> requirementIds) {

    Set<UUID> requirements() {
        return requirementIds == null ? Set.of() : requirementIds;
    }

    ControlStatus statusOrActive() {
        return status == null ? ControlStatus.ACTIVE : status;
    }
}
