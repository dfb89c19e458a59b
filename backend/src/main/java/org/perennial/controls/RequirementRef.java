package org.perennial.controls;

import java.util.UUID;

/**
 * How a requirement is shown.
 *
 * @param framework the framework's key, such as {@code ISO-27001-2022}
 * @param ref clause or control number in the framework, such as {@code A.5.15}
 * @param title short title in our own words
 */
public record RequirementRef(UUID id, String framework, String ref, String title) {}
