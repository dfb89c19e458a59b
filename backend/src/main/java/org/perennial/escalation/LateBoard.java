package org.perennial.escalation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.ItemRow;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * Late work as those who can act on it see it.
 *
 * @param total how many late items there are for the reader; {@code causes} may hold fewer, the worst ones
 * @param levels how many items each level holds, 0 to 4; 0 is late and has not climbed yet
 * @param relief what to do first
 * @param units all units with late items among the causes, by name
 */
public record LateBoard(
        long total, boolean more, List<LevelCount> levels, List<Cause> causes, List<Relief> relief, List<UnitRef> units) {

    public record LevelCount(int level, long items) {}

    /**
     * Late items of one unit that have the same cause, so that one ill person is one card.
     *
     * @param kind {@code PERSON} who has them, {@code ABSENT} who is away and for whom somebody stands in, {@code CASE} where
     *     nobody has them
     * @param person null for {@code CASE}
     * @param caseRef null for the others
     * @param level the highest of its items
     * @param waiting how many open items, none of them among these, wait in the same cases
     */
    public record Cause(
            String kind,
            @Nullable PersonRef person,
            @JsonProperty("case") ItemRow.@Nullable CaseRef caseRef,
            UnitRef unit,
            int level,
            int waiting,
            List<LateTask> items) {}

    /**
     * One late item.
     *
     * @param daysLate calendar days in the zone of the unit since the due date, 0 on the day itself
     * @param waiting how many other items of its case are open: the case does not go on before this one is done
     * @param silentUntil no alarm rings before; null when alarms ring
     * @param happened what was done about it already, oldest first
     */
    public record LateTask(
            ItemRow item, long daysLate, int waiting, @Nullable Instant silentUntil, Why why, List<Happened> happened) {}

    /**
     * Why an item reaches the reader.
     *
     * @param kind {@code LEVEL}: lateness climbed to them; {@code YOURS}: they have it; {@code OWNER}: they own the case;
     *     {@code UNIT}: they answer for the unit
     * @param level the level that reached them; null for the others
     * @param at when it did; null for the others
     */
    public record Why(String kind, @Nullable Integer level, @Nullable Instant at) {}

    /**
     * Something done about an item.
     *
     * @param kind name of a signal, or {@code NUDGED}, {@code GRANTED}, {@code ACCEPTED}
     * @param by null where the clock did it
     */
    public record Happened(String kind, Instant at, @Nullable PersonRef by) {}

    /**
     * All late items of one case, and how many others of it are open and not late: once these are done, those wait for nothing that
     * is late.
     *
     * @param unblocks at least 1
     */
    public record Relief(@JsonProperty("case") ItemRow.CaseRef caseRef, List<UUID> items, int unblocks) {}
}
