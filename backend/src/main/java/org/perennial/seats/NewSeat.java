package org.perennial.seats;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said to open a seat.
 *
 * @param from first day; null for today
 * @param until last day; null for 30 days on
 * @param packs ids of the packs it covers
 */
public record NewSeat(
        @Nullable String name, @Nullable String email, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable List<UUID> packs) {}
