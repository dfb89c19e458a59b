package org.perennial.seats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said to draw a sample.
 *
 * @param type key of a case type; null for all
 * @param unit a business unit with all below it; null for all
 * @param controlUnit a control in a unit; null for all
 * @param seed up to 64 characters; null for one the product makes
 */
public record NewSample(
        @Nullable Population population,
        @Nullable String type,
        @Nullable UUID unit,
        @Nullable UUID controlUnit,
        @Nullable Integer size,
        @Nullable String seed) {}
