package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.perennial.organisation.WorkDays;

/** What must hold for the signals of every item, in every zone and calendar, over every change of clocks. */
class SignalPlanProperties {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** A calendar with any weekend and any days off. */
    record Days(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> daysOff) implements WorkDays {

        @Override
        public boolean worksOn(LocalDate day) {
            return !weekend.contains(day.getDayOfWeek()) && !daysOff.contains(day);
        }
    }

    record Item(Instant from, Instant due, boolean critical, boolean emergency) {

        List<Rung> rungs() {
            return Ladders.of(emergency ? "emergency" : "normal", critical);
        }

        List<Planned> plan(WorkDays days) {
            return SignalPlan.of(rungs(), days, MORNING, from, due);
        }
    }

    @Property
    void speaksInOrderAtRisingInstantsAfterTheStart(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        List<Planned> plan = item.plan(days);

        assertThat(plan).extracting(Planned::signal).isSorted().doesNotHaveDuplicates();
        assertThat(plan).extracting(Planned::at).isSorted().doesNotHaveDuplicates().allMatch(at -> at.isAfter(item.from()));
    }

    @Property
    void speaksOnMorningsOfWorkingDays(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        if (item.emergency()) {
            return;
        }
        assertThat(item.plan(days)).allSatisfy(planned -> {
            ZonedDateTime local = planned.at().atZone(days.zone());
            assertThat(days.worksOn(local.toLocalDate())).isTrue();
            assertThat(local.toInstant()).isEqualTo(local.toLocalDate().atTime(MORNING).atZone(days.zone()).toInstant());
        });
    }

    @Property
    void saysDeadlineAndEveryLevelExactlyOnce(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        List<Signal> said = new ArrayList<>();
        for (Planned planned : item.plan(days)) {
            said.addAll(planned.merged());
            said.add(planned.signal());
        }

        assertThat(said).isSorted().doesNotHaveDuplicates();
        assertThat(said).contains(Signal.DUE, Signal.LEVEL_1, Signal.LEVEL_2, Signal.LEVEL_3, Signal.LEVEL_4);
    }

    @Property
    void remindsOnceAtHalfTimeOrBeforeTheDeadline(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        Duration longest = item.emergency() ? Duration.ofDays(36_500) : Duration.ofDays(item.critical() ? 7 : 14);
        boolean shortItem = Duration.between(item.from(), item.due()).compareTo(longest) < 0;
        List<Signal> reminders = item.plan(days).stream()
                .flatMap(planned -> java.util.stream.Stream.concat(planned.merged().stream(), java.util.stream.Stream.of(planned.signal())))
                .filter(Signal::reminder)
                .toList();

        if (shortItem) {
            assertThat(reminders).containsExactly(Signal.HALF_TIME);
        } else {
            assertThat(reminders).doesNotContain(Signal.HALF_TIME).isNotEmpty();
        }
    }

    @Property
    void neverCallsAnItemLateBeforeItIs(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        assertThat(item.plan(days))
                .filteredOn(planned -> planned.signal().level() > 0)
                .allMatch(planned -> planned.at().isAfter(item.due()));
    }

    @Property
    void comesNoEarlierThanTheTableSays(@ForAll("calendars") Days days, @ForAll("items") Item item) {
        ZoneId zone = days.zone();
        item.plan(days).stream().filter(planned -> planned.signal().level() > 0).forEach(planned -> {
            Rung rung = item.rungs().stream().filter(one -> one.signal() == planned.signal()).findFirst().orElseThrow();
            Instant least = item.emergency()
                    ? item.due().plus(rung.offset())
                    : item.due().atZone(zone).toLocalDate().plusDays(rung.offset().toDays()).atStartOfDay(zone).toInstant();
            assertThat(planned.at()).isAfterOrEqualTo(least);
        });
    }

    @Property
    void laterDeadlineNeverBringsALevelForward(
            @ForAll("calendars") Days days, @ForAll("items") Item item, @ForAll("more") Duration more) {
        Item later = new Item(item.from(), item.due().plus(more), item.critical(), item.emergency());

        assertThat(level4(later.plan(days))).isAfterOrEqualTo(level4(item.plan(days)));
    }

    private static Instant level4(List<Planned> plan) {
        return plan.get(plan.size() - 1).at();
    }

    @Provide
    Arbitrary<Days> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> weekends = Arbitraries.of(DayOfWeek.values()).set().ofMaxSize(5);
        Arbitrary<Set<LocalDate>> daysOff = Arbitraries.longs()
                .between(LocalDate.of(2026, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .set()
                .ofMaxSize(60);
        return Combinators.combine(zones, weekends, daysOff).as(Days::new);
    }

    @Provide
    Arbitrary<Item> items() {
        Arbitrary<Instant> starts = Arbitraries.longs()
                .between(Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(), Instant.parse("2027-12-31T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Duration> times = Arbitraries.longs().between(60, 200L * 24 * 3600).map(Duration::ofSeconds);
        Arbitrary<Boolean> coins = Arbitraries.of(true, false);
        return Combinators.combine(starts, times, coins, coins)
                .as((from, time, critical, emergency) -> new Item(from, from.plus(time), critical, emergency));
    }

    @Provide
    Arbitrary<Duration> more() {
        return Arbitraries.longs().between(0, 90L * 24 * 3600).map(Duration::ofSeconds);
    }
}
