package org.perennial.identity;

import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SignedInPerson implements CurrentPerson {

    @Override
    public UUID id() {
        return find().orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "sign-in.required", "Sign in first."));
    }

    @Override
    public Optional<UUID> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonRef person
                ? Optional.of(person.id())
                : Optional.empty();
    }
}
