package org.perennial.process;

import java.util.List;
import java.util.Map;

/** Rules that designers keep in decision tables. */
public interface Decisions {

    /**
     * Asks the newest version of a table.
     *
     * @param table its key, such as {@code escalation-levels}
     * @param inputs by name; null values are allowed
     * @return the outputs of every rule that applies, in the table's order
     * @throws IllegalStateException when no such table is deployed
     */
    List<Map<String, Object>> rows(String table, Map<String, ?> inputs);
}
