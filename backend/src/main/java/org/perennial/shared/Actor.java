package org.perennial.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param personId null when the product itself acts (a timer, a sweep, set-up)
 * @param onBehalfOf whom the person stands in for with what they do now; null when they act for themselves
 * @param via how the person proved who they are, such as {@code password}; {@code system} for the product itself
 */
public record Actor(@Nullable UUID personId, String name, String via, @Nullable UUID onBehalfOf) {

    public static final Actor SYSTEM = new Actor(null, "Perennial", "system");

    public Actor(@Nullable UUID personId, String name, String via) {
        this(personId, name, via, null);
    }

    /** The same person, acting for somebody else. */
    public Actor standingInFor(@Nullable UUID absent) {
        return new Actor(personId, name, via, absent);
    }
}
