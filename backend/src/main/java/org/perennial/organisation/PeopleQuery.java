package org.perennial.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list, ordered by name.
 *
 * @param q part of name, e-mail or employee id, without case and accents; null for all
 * @param unitId this unit and those below; null for all
 * @param staff without people from outside, who only have a guest's account
 * @param limit page size, see {@link org.perennial.shared.Page#limit}
 * @param cursor where the former page ended; null for the first
 */
public record PeopleQuery(
        @Nullable String q, @Nullable UUID unitId, @Nullable PersonStatus status, boolean staff, int limit, @Nullable String cursor) {}
