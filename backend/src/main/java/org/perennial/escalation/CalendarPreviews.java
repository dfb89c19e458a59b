package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.perennial.cases.ReadableCases;
import org.perennial.escalation.CalendarPreview.Move;
import org.perennial.escalation.CalendarPreview.Row;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.CalendarClocks;
import org.perennial.inbox.ItemClock;
import org.perennial.organisation.CalendarDraft;
import org.perennial.organisation.CalendarDrafts;
import org.perennial.organisation.Units;
import org.perennial.organisation.WorkDays;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a changed calendar would do before it is saved, by the same plan that is made afterwards. */
@Service
@Transactional(readOnly = true)
public class CalendarPreviews {

    private static final int BATCH = 500;
    private static final int ROWS = 50;

    private final CalendarDrafts calendars;
    private final CalendarClocks clocks;
    private final ItemPlans plans;
    private final Firing firing;
    private final SignalTable signals;
    private final Cases cases;
    private final Units units;
    private final CurrentPerson current;
    private final Clock clock;

    CalendarPreviews(
            CalendarDrafts calendars,
            CalendarClocks clocks,
            ItemPlans plans,
            Firing firing,
            SignalTable signals,
            Cases cases,
            Units units,
            CurrentPerson current,
            Clock clock) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.plans = plans;
        this.firing = firing;
        this.signals = signals;
        this.cases = cases;
        this.units = units;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What the change would do. Who may change the calendar is the caller's part.
     *
     * @throws org.perennial.shared.Problem 404 {@code unit.not-found}; 400 {@code validation.failed}
     */
    public CalendarPreview of(UUID unitId, CalendarDraft draft) {
        Map<UUID, WorkDays> after = calendars.after(unitId, draft);
        Count count = new Count(calendars.now(unitId), after, units.refs(after.keySet()), cases.readableBy(current.id()));
        List<ItemClock> batch = clocks.open(after.keySet(), null, BATCH);
        while (!batch.isEmpty()) {
            count.add(batch);
            batch = clocks.open(after.keySet(), batch.get(batch.size() - 1), BATCH);
        }
        return count.result();
    }

    private final class Count {

        private final Map<UUID, WorkDays> before;
        private final Map<UUID, WorkDays> after;
        private final Map<UUID, UnitRef> names;
        private final ReadableCases readable;
        private final Instant now = clock.instant();
        private final List<Row> rows = new ArrayList<>();
        private long items;
        private long dueMoves;
        private long signalMoves;
        private long moves;

        Count(Map<UUID, WorkDays> before, Map<UUID, WorkDays> after, Map<UUID, UnitRef> names, ReadableCases readable) {
            this.before = before;
            this.after = after;
            this.names = names;
            this.readable = readable;
        }

        void add(List<ItemClock> batch) {
            Map<UUID, Signal> settled = signals.last(batch);
            List<Laid> then = plans.of(batch, after::get);
            List<Laid> was = plans.of(batch, before::get);
            for (int i = 0; i < batch.size(); i++) {
                add(was.get(i), then.get(i), Optional.ofNullable(settled.get(batch.get(i).id())));
            }
            items += batch.size();
        }

        private void add(Laid was, Laid planned, Optional<Signal> settled) {
            Optional<ItemClock> moved = CalendarDates.moved(planned, now).map(due -> planned.item().due(due, now));
            Laid becomes = moved.map(item -> plans.with(planned, item)).orElse(planned);
            boolean anew = becomes.item().cycle() != was.item().cycle();
            Move due = new Move(was.item().dueAt(), becomes.item().dueAt());
            Move signal = new Move(next(was, settled), next(becomes, anew ? Optional.empty() : settled));
            boolean signalMoves = !Objects.equals(signal.from(), signal.to());
            this.dueMoves += moved.isPresent() ? 1 : 0;
            this.signalMoves += signalMoves ? 1 : 0;
            if (moved.isPresent() || signalMoves) {
                moves++;
                if (rows.size() < ROWS && mayRead(was)) {
                    rows.add(new Row(
                            was.item().id(), was.item().caseId(), was.file().number(), was.task(),
                            names.get(was.item().unitId()), due, signal));
                }
            }
        }

        private @Nullable Instant next(Laid laid, Optional<Signal> settled) {
            return firing.next(laid, settled).filter(at -> at.isAfter(now)).orElse(null);
        }

        private boolean mayRead(Laid laid) {
            return readable.units().contains(laid.file().unitId()) || readable.cases().contains(laid.file().id());
        }

        CalendarPreview result() {
            return new CalendarPreview(items, dueMoves, signalMoves, List.copyOf(rows), moves - rows.size());
        }
    }
}
