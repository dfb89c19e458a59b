package org.perennial.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perennial.organisation.WorkDays;

/**
 * When the clock of one item speaks (domain.md 1, "Clock"). In time that counts days, signals are at one hour of the morning of
 * working days: those before the deadline move back to the working day before, levels on to the next one. In elapsed time they
 * are at any hour. Signals never change their order; those that meet on one instant become the later one.
 */
final class SignalPlan {

    /** No calendar has more days off in a row; a calendar without any working day must not stop the clock. */
    private static final int LONGEST_BREAK = 400;

    private final WorkDays days;
    private final LocalTime morning;
    private final Instant from;
    private final Instant due;

    private SignalPlan(WorkDays days, LocalTime morning, Instant from, Instant due) {
        this.days = days;
        this.morning = morning;
        this.from = from;
        this.due = due.isBefore(from) ? from : due;
    }

    /**
     * All signals of a cycle, in order, at strictly rising instants after {@code from}. An item shorter than the longest reminder
     * has one reminder at half time; a reminder whose time has passed when the item opens is left out. The last one before the deadline
     * never is: where days off push it back behind the opening, it comes on the first morning after that, or with the deadline.
     *
     * @param rungs what the table says for the item's kind and tier
     * @param from when the item opened or its due date was moved
     */
    static List<Planned> of(List<Rung> rungs, WorkDays days, LocalTime morning, Instant from, Instant due) {
        return new SignalPlan(days, morning, from, due).plan(rungs);
    }

    private List<Planned> plan(List<Rung> rungs) {
        boolean shortItem = shorterThanReminders(rungs);
        Optional<Rung> last = rungs.stream().filter(rung -> rung.signal().reminder() && !rung.half()).max(Comparator.comparing(Rung::offset));
        List<Planned> plan = new ArrayList<>();
        rungs.stream().sorted(Comparator.comparing(Rung::signal)).forEach(rung -> {
            if (rung.signal().reminder() && rung.half() != shortItem) {
                return;
            }
            Instant at = at(rung, last.filter(rung::equals).isPresent());
            if (at.isAfter(from)) {
                add(plan, rung, at);
            }
        });
        return plan;
    }

    private boolean shorterThanReminders(List<Rung> rungs) {
        Duration time = Duration.between(from, due);
        return rungs.stream()
                .filter(rung -> rung.signal().reminder() && !rung.half())
                .map(Rung::offset)
                .min(Comparator.naturalOrder())
                .map(longest -> time.compareTo(longest.negated()) < 0)
                .orElse(true);
    }

    /** What would come at or before an earlier signal comes with it, and takes its place. */
    private static void add(List<Planned> plan, Rung rung, Instant at) {
        List<Signal> merged = new ArrayList<>();
        Instant when = at;
        while (!plan.isEmpty() && !plan.get(plan.size() - 1).at().isBefore(when)) {
            Planned before = plan.remove(plan.size() - 1);
            when = before.at();
            merged.add(0, before.signal());
            merged.addAll(0, before.merged());
        }
        plan.add(new Planned(rung.signal(), rung.receiver(), when, List.copyOf(merged)));
    }

    private Instant at(Rung rung, boolean lastReminder) {
        if (rung.elapsed()) {
            return rung.half() ? middle() : due.plus(rung.offset());
        }
        if (rung.signal().level() > 0) {
            return forward(mark(rung), due);
        }
        Instant at = back(mark(rung));
        boolean mustBeSaid = rung.signal() == Signal.DUE || rung.half() || lastReminder;
        return mustBeSaid && !at.isAfter(from) ? forward(local(from), from) : at;
    }

    private LocalDateTime mark(Rung rung) {
        if (rung.half()) {
            return local(middle());
        }
        return local(due).toLocalDate().atTime(morning).plus(rung.offset());
    }

    private Instant middle() {
        return from.plus(Duration.between(from, due).dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
    }

    /** The last morning of a working day at or before that time. */
    private Instant back(LocalDateTime time) {
        LocalDate day = time.toLocalTime().isBefore(morning) ? time.toLocalDate().minusDays(1) : time.toLocalDate();
        for (int tried = 0; !days.worksOn(day) && tried < LONGEST_BREAK; tried++) {
            day = day.minusDays(1);
        }
        return instant(day);
    }

    /** The first morning of a working day at or after that time, and after that instant. */
    private Instant forward(LocalDateTime time, Instant after) {
        LocalDate day = time.toLocalTime().isAfter(morning) ? time.toLocalDate().plusDays(1) : time.toLocalDate();
        while (!instant(day).isAfter(after)) {
            day = day.plusDays(1);
        }
        for (int tried = 0; !days.worksOn(day) && tried < LONGEST_BREAK; tried++) {
            day = day.plusDays(1);
        }
        return instant(day);
    }

    /** In the gap of a clock change the morning is as much later as the clocks are put forward. */
    private Instant instant(LocalDate day) {
        return day.atTime(morning).atZone(days.zone()).toInstant();
    }

    private LocalDateTime local(Instant instant) {
        return instant.atZone(days.zone()).toLocalDateTime();
    }
}
