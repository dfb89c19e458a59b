package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Tag("both")
class AbsencesApiTests {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    TestOrganisations organisations;

    @Autowired
    CorrectiveActions cases;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    static final AtomicInteger NUMBER = new AtomicInteger();

    TestOrganisation organisation;
    LocalDate today;
    String who;
    String second;
    String third;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        today = clock.instant().atZone(ZONE).toLocalDate();
        who = newcomer();
        second = newcomer();
        third = newcomer();
    }

    private String newcomer() {
        String key = "newcomer" + NUMBER.incrementAndGet();
        organisation.add(key);
        return key;
    }

    @Test
    void entersOwnAbsenceAndShowsItToColleagues() {
        ApiResponse entered = enter(who, who, today.plusDays(3), today.plusDays(5), second).expect(201);

        assertThat(entered.text("/state")).isEqualTo("PLANNED");
        assertThat(entered.text("/substitute/name")).isEqualTo(organisation.fullName(second));
        ApiResponse seen = organisation.signedInAs("stranger").get(path(who)).expect(200);
        assertThat(seen.text("/items/0/from")).isEqualTo(today.plusDays(3).toString());
        assertThat(seen.json().at("/items/0/allowedActions").size()).isZero();
        assertThat(seen.json().at("/allowedActions").size()).isZero();
    }

    @Test
    void beginsAndEndsWithTheLocalDayOfTheUnit() {
        UUID person = organisation.person(who);
        enter(who, who, today.plusDays(2), today.plusDays(3), second).expect(201);
        var begins = today.plusDays(2).atStartOfDay(ZONE).toInstant();
        var back = today.plusDays(4).atStartOfDay(ZONE).toInstant();

        assertThat(absences.away(person, begins.minusSeconds(1))).isFalse();
        assertThat(absences.away(person, begins)).isTrue();
        assertThat(absences.away(person, back.minusSeconds(1))).isTrue();
        assertThat(absences.away(person, back)).isFalse();
        assertThat(absences.standIn(person, begins)).contains(organisation.person(second));
    }

    @Test
    void runsThroughItsStatesWithTheClock() {
        ApiResponse entered = enter(who, who, today.plusDays(1), today.plusDays(1), null).expect(201);

        cases.forward(Duration.ofDays(1));
        assertThat(state(entered)).isEqualTo("RUNNING");
        cases.forward(Duration.ofDays(1));
        assertThat(state(entered)).isEqualTo("OVER");
        ApiClient isms = organisation.signedInAs("isms");
        for (String action : new String[] {"absence.entered", "absence.begun", "absence.over"}) {
            await().untilAsserted(() -> assertThat(isms.get("/api/trail?action=" + action + "&unit=" + organisation.unitId())
                            .expect(200).json().at("/items").valueStream().map(one -> one.at("/subjectId").asString()))
                    .contains(entered.text("/id")));
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        ApiClient own = organisation.signedInAs(who);
        own.post(path(who), Map.of())
                .expectViolation("/from", "required")
                .expectViolation("/to", "required");
        enter(who, who, today.plusDays(2), today.plusDays(1), null).expectViolation("/to", "date.order");
        enter(who, who, today.minusDays(3), today.minusDays(1), null)
                .expectViolation("/from", "absence.past")
                .expectViolation("/to", "absence.past");
        enter(who, who, today, today, who).expectViolation("/substituteId", "substitute.oneself");
        enter(who, who, today, today.plusYears(3), null).expectViolation("/to", "absence.too-long");
        Map<String, Object> unknown = body(today, today, null);
        unknown.put("substituteId", UUID.randomUUID());
        own.post(path(who), unknown).expectViolation("/substituteId", "person.unknown");
        own.post("/api/people/" + UUID.randomUUID() + "/absences", body(today, today, null)).expectProblem(404, "person.not-found");
    }

    @Test
    void refusesOverlapUntilTheFormerIsWithdrawn() {
        ApiResponse first = enter(who, who, today.plusDays(1), today.plusDays(9), null).expect(201);
        enter(who, who, today.plusDays(9), today.plusDays(12), null).expectViolation("/from", "absence.overlaps");

        ApiResponse withdrawn = organisation.signedInAs(who).post("/api/absences/" + first.id() + "/actions/end", Map.of()).expect(200);

        assertThat(withdrawn.text("/state")).isEqualTo("WITHDRAWN");
        enter(who, who, today.plusDays(9), today.plusDays(12), null).expect(201);
        organisation.signedInAs(who).post("/api/absences/" + first.id() + "/actions/end", Map.of()).expectProblem(409, "absence.over");
    }

    @Test
    void changesAbsenceThatHasBegunButNotItsFirstDay() {
        ApiResponse entered = enter(who, who, today, today.plusDays(3), null).expect(201);
        assertThat(entered.text("/state")).isEqualTo("RUNNING");
        ApiClient own = organisation.signedInAs(who);
        String path = "/api/absences/" + entered.id();

        own.put(path, body(today.plusDays(1), today.plusDays(5), null), 0).expectViolation("/from", "absence.begun");
        ApiResponse longer = own.put(path, body(today, today.plusDays(5), second), 0).expect(200);

        assertThat(longer.text("/to")).isEqualTo(today.plusDays(5).toString());
        own.put(path, body(today, today.plusDays(6), null), 0).expectProblem(412, "version.stale");
    }

    @Test
    void letsOnlyThePersonTheManagerAndTheAdministratorEnterIt() {
        UUID report = organisation.add("report");
        Map<String, Object> managed = new HashMap<>(Map.of(
                "employeeId", organisation.unit().code() + "-report", "name", "Report", "email", "report@" + organisation.unit().code() + ".example",
                "unitId", organisation.unitId(), "managerId", organisation.person("bu_head")));
        organisation.signedInAs("admin").put("/api/people/" + report, managed, 0).expect(200);

        enter("bu_head", "report", today.plusDays(1), today.plusDays(1), "bu_head").expect(201);
        ApiResponse byAdmin = enter("admin", "report", today.plusDays(3), today.plusDays(3), "bu_head").expect(201);
        assertThat(byAdmin.text("/enteredBy/id")).isEqualTo(organisation.person("admin").toString());
        enter("admin", "report", today.plusDays(5), today.plusDays(5), "admin").expectProblem(403, "substitute.oneself-named");
        enter("isms", "report", today.plusDays(5), today.plusDays(5), null).expectProblem(403, "absence.refused");
        enter("stranger", "report", today.plusDays(5), today.plusDays(5), null).expectProblem(403, "absence.refused");
        organisation.signedInAs("isms").put("/api/absences/" + byAdmin.id(), body(today, today, null), 0).expectProblem(403, "absence.refused");
        organisation.signedInAs("isms").post("/api/absences/" + byAdmin.id() + "/actions/end", Map.of()).expectProblem(403, "absence.refused");
        organisation.nobody().get(path("report")).expectProblem(401, "sign-in.required");
        organisation.signedInAs("bu_head").post("/api/absences/" + byAdmin.id() + "/actions/end", Map.of()).expect(200);
    }

    @Test
    void findsNobodyInACircleOfSubstitutesAndTheNextInAChain() {
        var now = clock.instant();
        enter(who, who, today, today, second).expect(201);
        enter(second, second, today, today, third).expect(201);
        assertThat(absences.standIn(organisation.person(who), now)).contains(organisation.person(third));

        enter(third, third, today, today, who).expect(201);

        assertThat(absences.standIn(organisation.person(who), now)).isEmpty();
        assertThat(absences.line(organisation.person(who), now))
                .containsExactly(organisation.person(second), organisation.person(third));
    }

    private String state(ApiResponse absence) {
        return organisation.signedInAs(who).get(path(who)).expect(200).json().at("/items").valueStream()
                .filter(one -> one.at("/id").asString().equals(absence.text("/id")))
                .findFirst()
                .orElseThrow()
                .at("/state")
                .asString();
    }

    private ApiResponse enter(String by, String whose, LocalDate from, LocalDate to, String substitute) {
        return organisation.signedInAs(by).post(path(whose), body(from, to, substitute));
    }

    private Map<String, Object> body(LocalDate from, LocalDate to, String substitute) {
        Map<String, Object> body = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        body.put("substituteId", substitute == null ? null : organisation.person(substitute));
        return body;
    }

    private String path(String whose) {
        return "/api/people/" + organisation.person(whose) + "/absences";
    }
}
