package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.inbox.ItemClocks;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many items, several sweeps at once, and what the receivers get. */
@ApiTest
class SweepTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The application's own and that of the test: each begins a card of its own where both tell one person at one moment. */
    private static final int SWEEPS = 2;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private ItemClocks clocks;

    @Autowired
    private SignalSweep sweep;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private TestOrganisation organisation;
    private Clockwork clockwork;
    private UUID item;

    @BeforeEach
    void opensACase() {
        organisation = organisations.fresh();
        clockwork = new Clockwork(beans);
        organisation.appointLeaders();
        UUID caseId = actions.registered(organisation);
        item = UUID.fromString(actions.item(organisation, caseId, "contain").get("id").asString());
    }

    @Test
    void givesEachLevelOnceHoweverManySweep() throws Exception {
        Instant longAgo = clockwork.now().minus(Duration.ofDays(60));
        try (ManyItems many = new ManyItems(jdbc).copy(item, 300, longAgo, Duration.ofSeconds(1), Duration.ofDays(10))) {
            together(4, sweep::runDue);
            await().until(() -> atLevel(4, many) == 300);

            for (UUID one : many.ids()) {
                assertThat(clockwork.said(one)).extracting(Clockwork.Said::signal).containsExactly(
                        Signal.HALF_TIME, Signal.DUE, Signal.LEVEL_1, Signal.LEVEL_2, Signal.LEVEL_3, Signal.LEVEL_4);
                assertThat(clocks.get(one).nextSignalAt()).isNull();
                assertThat(clocks.get(one).level()).isEqualTo(4);
            }
            assertThat(told("mgmt", many)).isEqualTo(300);
            assertThat(told("bu_head", many)).isEqualTo(300);
        }
    }

    @Test
    void goesPastAnItemThatFails() {
        Instant longAgo = clockwork.now().minus(Duration.ofDays(60));
        try (ManyItems many = new ManyItems(jdbc).copy(item, 30, longAgo, Duration.ofSeconds(1), Duration.ofDays(10))) {
            UUID broken = many.ids().get(7);
            jdbc.update("update work_item set assignee_id = null, offered_to = 'R:bu_head@nowhere' where id = ?", broken);

            sweep.runDue();
            // The application's own sweep may have some of them in hand.
            await().until(() -> atLevel(4, many) == 29 && clocks.get(broken).nextSignalAt().isAfter(clockwork.now()));

            assertThat(many.ids()).filteredOn(one -> clocks.get(one).level() != 4).containsExactly(broken);
            assertThat(clockwork.said(broken)).isEmpty();
            assertThat(clocks.get(broken).nextSignalAt()).isAfter(clockwork.now());
        }
    }

    private long atLevel(int level, ManyItems many) {
        return many.ids().stream().filter(one -> clocks.get(one).level() == level).count();
    }

    /** must-be-seen 5: one person with 200 late items for a quarter. */
    @Test
    void disturbsNobodyMoreThanOnceAWorkingDay() {
        Instant first = clockwork.now().plus(Duration.ofDays(31));
        Duration every = Duration.ofDays(90).dividedBy(200);
        try (ManyItems many = new ManyItems(jdbc).copy(item, 200, first, every, Duration.ofDays(30))) {
            clockwork.forward(first.plus(Duration.ofDays(125)));

            Map<String, Integer> cards = new HashMap<>();
            for (String person : List.of("control_owner", "bu_head", "isms", "mgmt", "audit_pm")) {
                List<LocalDate> shown = cards(person);
                Set<LocalDate> mails = new TreeSet<>(shown);
                int days = (int) mails.stream().distinct().count();
                cards.put(person, shown.size());
                assertThat(mailsOf(person)).as("mails of %s", person).isEqualTo(days);
                assertThat(days).as("days on which %s is written to", person).isLessThanOrEqualTo(workingDays(first));
                mails.forEach(day -> assertThat(shown.stream().filter(day::equals).count())
                        .as("cards of %s on %s", person, day)
                        .isLessThanOrEqualTo(SWEEPS * (person.equals("control_owner") ? 3 : 1)));
            }
            assertThat(cards.get("control_owner")).isBetween(60, SWEEPS * 200);
            assertThat(cards.get("bu_head")).isBetween(50, SWEEPS * 95);
            assertThat(cards.get("isms")).isBetween(50, SWEEPS * 95);
            assertThat(cards.get("mgmt")).isBetween(50, SWEEPS * 95);
            assertThat(cards.get("audit_pm")).isLessThanOrEqualTo(SWEEPS * 4);
        }
    }

    /** Mails that go out at once: what comes within a minute is one. */
    private long mailsOf(String person) {
        return jdbc.queryForList("select made_at from notification where person_id = ?", Instant.class, organisation.person(person)).stream()
                .map(at -> at.truncatedTo(ChronoUnit.HOURS))
                .distinct()
                .count();
    }

    private int workingDays(Instant first) {
        return (int) java.util.stream.Stream.iterate(first.minus(Duration.ofDays(31)), at -> at.plus(Duration.ofDays(1)))
                .limit(157)
                .map(at -> at.atZone(BERLIN).toLocalDate())
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
    }

    private List<LocalDate> cards(String person) {
        return jdbc.queryForList(
                        "select made_at from notification where person_id = ? and group_id is null", Instant.class,
                        organisation.person(person)).stream()
                .map(at -> at.atZone(BERLIN).toLocalDate())
                .toList();
    }

    private int told(String person, ManyItems many) {
        Set<UUID> ids = Set.copyOf(many.ids());
        return (int) jdbc.queryForList("select item_id from notification where person_id = ?", UUID.class, organisation.person(person)).stream()
                .filter(id -> id != null && ids.contains(id))
                .count();
    }

    private static void together(int threads, Callable<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Integer> each : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
