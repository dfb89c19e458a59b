package org.perennial.demo;

import java.util.List;
import java.util.function.Supplier;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.PersonRef;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the sample's people act as if they had signed in; the trail says that it was the demo. */
final class ActingAs {

    private ActingAs() {}

    static <T> T person(PersonRef person, Supplier<T> deed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return CurrentActor.call(new Actor(person.id(), person.name(), "demo"), null, deed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
