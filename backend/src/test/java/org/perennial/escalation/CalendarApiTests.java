package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed calendar moves the deadlines and signals of open work, and says beforehand what it would move. */
@ApiTest
@Tag("both")
class CalendarApiTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private Units units;

    @Autowired
    private ItemClocks clocks;

    @Autowired
    private SignalSweep sweep;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation people;
    private UUID item;
    private ItemClock before;
    private String path;

    @BeforeEach
    void opensACase() {
        people = organisations.fresh();
        people.add("clerk", "admin", "isms");
        units.update(people.unitId(), people.unit().version(), new UnitData(
                people.unit().code(), people.unit().name(), people.unit().parentId(), people.person("bu_head"), null, null, null, null, true));
        actions.control(people);
        leave("control_owner");
        ApiResponse cases = people.signedInAs("isms").get("/api/cases?type=ownership-reassign&unit=" + people.unitId()).expect(200);
        UUID caseId = UUID.fromString(cases.json().at("/items").valueStream()
                .filter(one -> one.at("/unit/id").asString().equals(people.unitId().toString()))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString());
        item = UUID.fromString(actions.item(people, caseId, "nameOwner").get("id").asString());
        before = clocks.get(item);
        path = "/api/units/" + people.unitId();
    }

    @Test
    void saysWhatMovesAndSavesNothing() {
        LocalDate dueDay = day(before.dueAt());
        Map<String, Object> change = Map.of("daysOff", daysOff(dueDay));

        ApiResponse preview = people.signedInAs("clerk").post(path + "/calendar/preview", change).expect(200);

        assertThat(preview.json().get("items").asInt()).isEqualTo(1);
        assertThat(preview.json().get("dueMoves").asInt()).isEqualTo(1);
        assertThat(preview.json().get("more").asInt()).isZero();
        assertThat(preview.text("/rows/0/itemId")).isEqualTo(item.toString());
        assertThat(Instant.parse(preview.text("/rows/0/due/from"))).isEqualTo(before.dueAt());
        assertThat(day(Instant.parse(preview.text("/rows/0/due/to")))).isEqualTo(nextWorkingDay(dueDay));
        sweep.runDue();
        assertThat(clocks.get(item)).isEqualTo(before);
        assertThat(people.signedInAs("admin").get(path + "/holidays?year=" + dueDay.getYear()).expect(200).json().toString())
                .doesNotContain("OWN");
    }

    @Test
    void movesDeadlineAndSignalsAsItSaid() {
        LocalDate dueDay = day(before.dueAt());
        ApiClient clerk = people.signedInAs("clerk");
        ApiResponse preview = clerk.post(path + "/calendar/preview", Map.of("daysOff", daysOff(dueDay))).expect(200);

        clerk.put(path + "/holidays?year=" + dueDay.getYear(), Map.of("items", daysOff(dueDay).get("items"))).expect(200);
        sweep.runDue();

        ItemClock after = clocks.get(item);
        assertThat(after.dueAt()).isEqualTo(Instant.parse(preview.text("/rows/0/due/to"))).isAfter(before.dueAt());
        assertThat(after.nextSignalAt()).isEqualTo(Instant.parse(preview.text("/rows/0/signal/to")));
        assertThat(after.originalDueAt()).isEqualTo(before.dueAt());
        assertThat(after.cycle()).isEqualTo(before.cycle());
        assertThat(trail("unit.deadlines-replanned")).hasSize(1);
        assertThat(trail("item.due-moved")).singleElement().asString().contains("CALENDAR");
        // Nothing is left to do, and the day taken away again brings everything back.
        assertThat(clerk.post(path + "/calendar/preview", Map.of()).expect(200).json().get("dueMoves").asInt()).isZero();
        clerk.put(path + "/holidays?year=" + dueDay.getYear(), Map.of("items", List.of())).expect(200);
        sweep.runDue();
        assertThat(clocks.get(item).dueAt()).isEqualTo(before.dueAt());
        assertThat(clocks.get(item).nextSignalAt()).isEqualTo(before.nextSignalAt());
    }

    @Test
    void leavesDatesThatSomebodyMoved() {
        people.signedInAs("isms")
                .post("/api/inbox/items/" + item + "/extensions", Map.of("businessDays", 2, "reason", "The vendor was late."))
                .expect(201);
        ItemClock granted = clocks.get(item);
        Map<String, Object> change = daysOff(day(granted.dueAt()));

        assertThat(people.signedInAs("clerk").post(path + "/calendar/preview", Map.of("daysOff", change)).expect(200).json()
                        .get("dueMoves").asInt())
                .isZero();
        people.signedInAs("clerk")
                .put(path + "/holidays?year=" + change.get("year"), Map.of("items", change.get("items")))
                .expect(200);
        sweep.runDue();

        assertThat(clocks.get(item).dueAt()).isEqualTo(granted.dueAt());
    }

    @Test
    void makesNothingLate() {
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate day = day(before.createdAt()).plusDays(1); !day.isAfter(day(before.dueAt())); day = day.plusDays(1)) {
            all.add(day);
        }
        ApiClient clerk = people.signedInAs("clerk");
        Map<String, Object> closed = daysOff(all.toArray(LocalDate[]::new));
        clerk.put(path + "/holidays", Map.of("items", closed.get("items"))).expect(200);
        sweep.runDue();
        Instant later = Objects.requireNonNull(clocks.get(item).dueAt());
        assertThat(later).isAfter(before.dueAt());
        // As if it had been opened long ago: without the days off it would have been due before today.
        jdbc.sql("update work_item set created_at = ? where id = ?")
                .params(before.createdAt().minusSeconds(90L * 86_400).atOffset(java.time.ZoneOffset.UTC), item)
                .update();

        clerk.put(path + "/holidays", Map.of("items", List.of())).expect(200);
        sweep.runDue();

        assertThat(clocks.get(item).dueAt()).isEqualTo(later);
    }

    @Test
    void namesTasksOnlyToTheirReaders() {
        Map<String, Object> change = Map.of("daysOff", daysOff(day(before.dueAt())));
        String preview = path + "/calendar/preview";

        ApiResponse admin = people.signedInAs("admin").post(preview, change).expect(200);
        assertThat(admin.json().get("dueMoves").asInt()).isEqualTo(1);
        assertThat(admin.json().get("rows").size()).isZero();
        assertThat(admin.json().get("more").asInt()).isEqualTo(1);
        for (String other : List.of("isms", "bu_head", "external_auditor", "stranger")) {
            people.signedInAs(other).post(preview, change).expectProblem(403, "capability.missing");
        }
        people.signedInAs("admin")
                .post("/api/units/" + people.otherUnitId() + "/calendar/preview", change)
                .expectProblem(403, "capability.missing");
        people.signedInAs("admin")
                .post("/api/units/" + UUID.randomUUID() + "/calendar/preview", change)
                .expectProblem(404, "unit.not-found");
    }

    @Test
    void refusesWhatNoCalendarCanBe() {
        ApiClient admin = people.signedInAs("admin");
        Map<String, Object> settings = new HashMap<>(Map.of("zone", "Mars/Olympus", "country", "DE-XX"));
        admin.post(path + "/calendar/preview", Map.of("settings", settings))
                .expectViolation("/settings/zone", "zone.unknown")
                .expectViolation("/settings/country", "country.unknown");
        admin.post(path + "/calendar/preview", Map.of("daysOff", Map.of("items", List.of()))).expectViolation("/daysOff/year", "required");
        admin.post(path + "/calendar/preview", Map.of("daysOff", Map.of("year", 2027, "items", List.of(Map.of("date", "2026-01-01")))))
                .expectViolation("/daysOff/items/0/date", "year.other");
    }

    @Test
    void knowsTheDaysOfPartsOfACountry() {
        ApiClient admin = people.signedInAs("admin");
        assertThat(admin.get("/api/holiday-calendars/de").expect(200).json().toString())
                .contains("\"code\":\"DE-BY\"")
                .contains("Bavaria · Augsburg");
        admin.get("/api/holiday-calendars/xx").expectProblem(404, "holiday-calendar.not-found");
        ApiResponse unit = admin.get(path).expect(200);
        Map<String, Object> bavarian = Map.of(
                "code", unit.text("/code"), "name", unit.text("/name"), "parentId", unit.text("/parentId"), "country", "de-by");

        ApiResponse changed = admin.put(path, bavarian, unit.json().get("version").asLong()).expect(200);

        assertThat(changed.text("/ownCountry")).isEqualTo("DE-BY");
        assertThat(changed.text("/countryName")).isEqualTo("Germany · Bavaria");
        // Epiphany is a day off in Bavaria, and not in all of Germany.
        assertThat(calendars.worksOn(people.unitId(), LocalDate.of(2027, 1, 6))).isFalse();
        assertThat(calendars.worksOn(people.otherUnitId(), LocalDate.of(2027, 1, 6))).isTrue();
    }

    private static Map<String, Object> daysOff(LocalDate... days) {
        return Map.of(
                "year", days[0].getYear(),
                "items", List.of(days).stream().map(day -> Map.of("date", day.toString(), "name", "Company day")).toList());
    }

    private void leave(String who) {
        Map<String, Object> person = Map.of(
                "employeeId", people.unit().code() + "-" + who, "name", people.fullName(who), "email", people.email(who),
                "unitId", people.unitId(), "status", "LEFT");
        people.signedInAs("admin").put("/api/people/" + people.person(who), person, 0).expect(200);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendars.worksOn(people.unitId(), next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(BERLIN).toLocalDate();
    }

    private List<String> trail(String action) {
        return jdbc.sql(
                        """
                        select p.content from audit_entry e join audit_payload p on p.entry_id = e.id
                        where e.action = ? and (e.subject_id = ? or e.subject_id = ?)
                        """)
                .params(action, item, people.unitId())
                .query(String.class)
                .list();
    }
}
