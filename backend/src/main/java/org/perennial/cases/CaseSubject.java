package org.perennial.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what a case is about (a control in a unit, a system, a policy); implemented by the module that keeps it. */
public interface CaseSubject {

    String kind();

    Optional<Card> card(UUID id);

    /**
     * @param requirement what is required of it, in short; null when unknown
     * @param lastResult how it did last time; null when it was never looked at
     * @param url path in the application; null when it has no page
     */
    record Card(
            String kind,
            UUID id,
            String title,
            @Nullable String subtitle,
            @Nullable String requirement,
            @Nullable String lastResult,
            @Nullable String url,
            List<Fact> facts) {}

    record Fact(String label, String value) {}
}
