package org.perennial.identity;

import java.util.Arrays;
import java.util.Optional;

/** What an API token may be used for; nothing else, whatever its person may do. No scope verifies, closes or approves. */
public enum Scope {
    EVIDENCE_WRITE("evidence:write"),
    EVIDENCE_READ("evidence:read");

    private final String key;

    Scope(String key) {
        this.key = key;
    }

    /** How it is written in requests and kept, such as {@code evidence:write}. */
    public String key() {
        return key;
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }
}
