package org.perennial.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param personId null when the product itself acts (a timer, a sweep, set-up)
 * @param via how the person proved who they are, such as {@code password}; {@code system} for the product itself
 */
public record Actor(@Nullable UUID personId, String name, String via) {

    public static final Actor SYSTEM = new Actor(null, "Perennial", "system");
}
