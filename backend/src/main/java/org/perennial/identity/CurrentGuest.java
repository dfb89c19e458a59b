package org.perennial.identity;

import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.PersonRef;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whether the request being served is a guest's. */
public final class CurrentGuest {

    /** What a guest's authentication carries. */
    public static final SimpleGrantedAuthority AUTHORITY = new SimpleGrantedAuthority("guest");

    private CurrentGuest() {}

    public static boolean is() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getAuthorities().contains(AUTHORITY);
    }

    /** Whether that person is a guest; empty where somebody else sent the request. */
    static Optional<Boolean> is(UUID personId) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonRef person && person.id().equals(personId)
                ? Optional.of(is())
                : Optional.empty();
    }
}
