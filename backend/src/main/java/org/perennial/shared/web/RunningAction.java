package org.perennial.shared.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The action that the current thread carries out under an {@code Idempotency-Key}; where it is not yet, its transaction takes the
 * key with it.
 */
final class RunningAction {

    private static final ThreadLocal<@Nullable RunningAction> CURRENT = new ThreadLocal<>();

    private final UUID person;
    private final String key;
    private final String operation;
    private final String requestHash;
    private boolean taken;

    RunningAction(UUID person, String key, String operation, String requestHash) {
        this.person = person;
        this.key = key;
        this.operation = operation;
        this.requestHash = requestHash;
    }

    static @Nullable RunningAction current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    /** Whether something was committed with the key. */
    boolean taken() {
        return taken;
    }

    void take() {
        taken = true;
    }

    UUID person() {
        return person;
    }

    String key() {
        return key;
    }

    String operation() {
        return operation;
    }

    String requestHash() {
        return requestHash;
    }
}
