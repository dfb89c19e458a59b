package org.perennial.cases;

/** How a list of cases is ordered. */
public enum CaseSort {
    /** Newest first. */
    NEWEST("c.started_at", true),
    /** Earliest deadline first, cases without one last. */
    DUE("coalesce(c.next_due_at, timestamp with time zone '9999-12-31 00:00:00+00:00')", false);

    private final String key;
    private final boolean descending;

    CaseSort(String key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    String key() {
        return key;
    }

    String comparison() {
        return descending ? "<" : ">";
    }

    String order() {
        String direction = descending ? " desc" : " asc";
        return " order by " + key + direction + ", c.id" + direction;
    }

    /** The parameter's words: {@code -startedAt} (also when null or unknown) or {@code dueAt}. */
    public static CaseSort of(String word) {
        return "dueAt".equals(word) ? DUE : NEWEST;
    }
}
