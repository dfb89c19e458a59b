package org.perennial.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Capability;
import org.perennial.shared.UnitRef;

/**
 * What an open browser must know: who is signed in and what they may do somewhere.
 *
 * @param person null when nobody is signed in
 * @param guest whether this is somebody from outside, who reads what was given to them and nothing else
 * @param setupNeeded the product has no account yet
 * @param now the business clock
 * @param organisation name of the whole; null before set-up
 */
record SessionView(
        @Nullable Me person,
        List<Held> roles,
        List<Capability> capabilities,
        boolean guest,
        boolean demo,
        boolean setupNeeded,
        Instant now,
        @Nullable String organisation) {

    record Me(UUID id, String name, String email, UUID unitId, String zone) {}

    record Held(String role, UnitRef unit) {}
}
