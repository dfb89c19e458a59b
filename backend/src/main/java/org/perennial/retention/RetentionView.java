package org.perennial.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.UnitRef;

/**
 * How long cases are kept.
 *
 * @param units units whose cases the reader may propose and decide on, parents before children
 * @param waiting lists of these units that wait for a decision
 * @param erasures proposals to erase people of these units that wait for a decision
 * @param version of the organisation's settings, for If-Match
 */
public record RetentionView(List<Type> types, List<UnitRef> units, long waiting, long erasures, long version, List<String> allowedActions) {

    /**
     * @param least period that the case type says, ISO 8601, such as {@code P6Y}
     * @param years for how long the organisation keeps them instead, never shorter; null where it says nothing
     * @param words what applies, in words
     */
    public record Type(String key, String title, String least, @Nullable Integer years, String words) {}
}
