package org.perennial.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The API token the request being served came with. */
public final class CurrentToken {

    /** How such an actor proved who they are. */
    public static final String VIA = "token";

    private CurrentToken() {}

    /** Its id; empty for a person in a browser. */
    public static Optional<UUID> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && VIA.equals(authentication.getDetails()) && authentication.getCredentials() instanceof UUID id
                ? Optional.of(id)
                : Optional.empty();
    }
}
