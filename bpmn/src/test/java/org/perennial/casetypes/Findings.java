package org.perennial.casetypes;

import java.util.ArrayList;
import java.util.List;

/** What a rule looked at and what it found wrong. A rule that looked at nothing proves nothing. */
final class Findings {

    private final List<String> wrong = new ArrayList<>();
    private int checked;

    /** @param problem names the element and what is wrong with it */
    boolean check(boolean holds, String problem, Object... arguments) {
        checked++;
        if (!holds) {
            wrong.add(problem.formatted(arguments));
        }
        return holds;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int checked() {
        return checked;
    }
}
