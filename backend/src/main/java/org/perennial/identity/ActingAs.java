package org.perennial.identity;

import java.util.List;
import java.util.function.Supplier;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.PersonRef;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the product do what a person set going earlier, with exactly their rights; the trail says by {@code via} how that came. */
public final class ActingAs {

    private ActingAs() {}

    /** Whoever acted on this thread before does so again afterwards. */
    public static <T> T person(PersonRef person, String via, Supplier<T> deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return CurrentActor.call(new Actor(person.id(), person.name(), via), null, deed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
