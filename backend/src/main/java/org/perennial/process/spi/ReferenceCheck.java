package org.perennial.process.spi;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether an id given in a form may be used there, and how it is shown in the answers. One per kind of thing. */
public interface ReferenceCheck {

    /** {@code person}, {@code unit}, {@code control}, {@code requirement}, {@code cause}, {@code case} or {@code evidence}. */
    String entity();

    /** Why the id may not be used, in words for the person; empty when it may. Somebody else's record is refused like a missing one. */
    Optional<String> refusal(UUID id, FormContext context);

    /** The same with a code of its own, where there is more to tell than that it cannot be used. */
    default Optional<Refusal> refused(UUID id, FormContext context) {
        return refusal(id, context).map(words -> new Refusal("not-usable", words));
    }

    /** How the thing is called; empty when there is none. */
    Optional<String> label(UUID id);

    /** @param code stable, part of the violation */
    record Refusal(String code, String words) {}

    /**
     * Where the form is filled in.
     *
     * @param caseId null on a start form
     * @param kind what the field demands of the thing, such as {@code OPERATION} evidence; null when anything
     */
    record FormContext(@Nullable UUID caseId, @Nullable UUID unitId, UUID personId, String stepKey, @Nullable String kind) {}
}
