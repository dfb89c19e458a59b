package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** K6 to K10 against examples computed by hand; each test has a unit of its own. */
@ApiTest
@Tag("both")
class CorrectiveActionFiguresTests {

    private static final Period MARCH = new Period(LocalDate.parse("2020-03-01"), LocalDate.parse("2020-03-31"));

    @Autowired
    CorrectiveActionFigures figures;

    @Autowired
    JdbcClient jdbc;

    private final UUID unit = UUID.randomUUID();
    private final UUID control = UUID.randomUUID();
    private final UUID requirement = UUID.randomUUID();
    private final UUID cause = UUID.randomUUID();

    @Test
    void tellsHowLongVerifiedOnesTookAndHowOldOpenOnesAre() {
        verified("MAJOR", "2020-01-01", "2020-01-21", "2020-03-01"); // 20 and 60 days
        verified("MAJOR", "2020-01-01", "2020-02-10", "2020-03-31"); // 40 and 90 days
        verified("MAJOR", "2019-12-01", "2020-01-10", "2020-04-01"); // verified after March, so open at its end: 121 days
        verified("MINOR", "2020-02-01", "2020-02-11", "2020-03-12"); // 10 and 40 days
        open("MAJOR", "2020-03-21"); // 10 days
        open("MAJOR", "2020-04-02"); // raised after March

        List<TimeToClose> told = figures.timeToClose(MARCH, MARCH.to(), List.of(unit));

        TimeToClose major = told.get(Grade.MAJOR.ordinal());
        assertThat(major.raisedToImplemented().mean()).hasValue(30);
        assertThat(major.raisedToVerified().mean()).hasValue(75);
        assertThat(major.raisedToVerified().median()).hasValue(75);
        assertThat(major.raisedToVerified().sum()).isEqualTo(150);
        assertThat(major.raisedToVerified().count()).isEqualTo(2);
        assertThat(major.openAge().percentile(50)).hasValue(10);
        assertThat(major.openAge().percentile(90)).hasValue(121);
        TimeToClose minor = told.get(Grade.MINOR.ordinal());
        assertThat(minor.raisedToVerified().mean()).hasValue(40);
        assertThat(minor.openAge().count()).isZero();
    }

    @Test
    void countsPlansDueInThePeriodThatWereAcceptedInTime() {
        attempt(open("MAJOR", "2020-03-01"), 1, "2020-03-15", "2020-03-15"); // on the target day: in time
        attempt(open("MINOR", "2020-02-10"), 1, "2020-03-11", "2020-03-12"); // a day late
        attempt(open("MINOR", "2020-02-20"), 1, "2020-03-21", null); // not accepted at all
        attempt(open("MINOR", "2020-03-20"), 1, "2020-04-19", "2020-03-25"); // due in April
        attempt(withdrawn("2020-03-01", "2020-03-10"), 1, "2020-03-15", null); // withdrawn before it was due
        UUID again = open("MAJOR", "2020-01-01");
        attempt(again, 1, "2020-01-15", "2020-01-14"); // due in January
        attempt(again, 2, "2020-03-20", "2020-03-19"); // the second attempt's plan: in time

        assertThat(figures.planOnTime(MARCH, List.of(unit))).isEqualTo(new Ratio(2, 4));
    }

    @Test
    void countsFirstChecksOnly() {
        check(open("MINOR", "2020-01-01"), 1, "EFFECTIVE", "2020-03-01");
        check(open("MINOR", "2020-01-01"), 1, "PARTLY", "2020-03-02");
        UUID twice = open("MINOR", "2020-01-01");
        check(twice, 1, "NOT", "2020-03-03");
        check(twice, 2, "EFFECTIVE", "2020-03-30");
        check(open("MINOR", "2020-01-01"), 1, "EFFECTIVE", "2020-04-01");

        assertThat(figures.firstTimeEffective(MARCH, List.of(unit))).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void followsAMonthsClosedOnesForAYear() {
        UUID soon = closed("2020-03-05");
        UUID late = closed("2020-03-06");
        UUID other = closed("2020-04-01");
        closed("2020-03-31");
        reopening(soon, "2021-03-05"); // 365 days later (2020 leaped before)
        reopening(late, "2021-03-07"); // 366 days later
        reopening(other, "2020-04-02"); // closed in April

        assertThat(figures.reopened(YearMonth.of(2020, 3), List.of(unit))).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void findsWhatCameBackByControlRequirementAndCause() {
        cause(open("MINOR", "2019-03-10"), 1, cause);
        cause(open("MINOR", "2020-03-10"), 1, cause); // twelve months to the day: again
        cause(open("MINOR", "2020-03-12"), 1, UUID.randomUUID()); // another cause
        UUID corrected = open("MINOR", "2020-03-13");
        cause(corrected, 1, UUID.randomUUID());
        cause(corrected, 2, cause); // the newest cause counts: again
        open("MINOR", "2020-03-14"); // no cause found yet

        assertThat(figures.recurrence(MARCH, List.of(unit))).isEqualTo(new Ratio(2, 4));
    }

    @Test
    void hasNoShareWhereNothingHappened() {
        assertThat(figures.firstTimeEffective(MARCH, List.of(unit)).share()).isEmpty();
        assertThat(figures.planOnTime(MARCH, List.of()).denominator()).isZero();
    }

    private UUID open(String grade, String raisedOn) {
        return action(grade, LocalDate.parse(raisedOn), "OPEN", null, null, null, null, null);
    }

    private void verified(String grade, String raisedOn, String implementedOn, String verifiedOn) {
        action(grade, LocalDate.parse(raisedOn), "VERIFIED", day(implementedOn), day(verifiedOn), null, null, null);
    }

    private UUID withdrawn(String raisedOn, String endedOn) {
        return action("MINOR", LocalDate.parse(raisedOn), "OPEN", null, null, "WITHDRAWN", day(endedOn), null);
    }

    private UUID closed(String endedOn) {
        return action("MINOR", day(endedOn).minusDays(50), "VERIFIED", day(endedOn), day(endedOn), "VERIFIED", day(endedOn), null);
    }

    private void reopening(UUID of, String openedOn) {
        action("MINOR", day(openedOn), "OPEN", null, null, null, null, of);
    }

    private UUID action(
            String grade,
            LocalDate raisedOn,
            String status,
            @Nullable LocalDate implementedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable String outcome,
            @Nullable LocalDate endedOn,
            @Nullable UUID reopens) {
        UUID finding = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        OffsetDateTime at = raisedOn.atTime(10, 0).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into finding (id, source, grade, title, requirement_id, control_id, control_unit_id, unit_id, statement, seen,"
                        + " gap, raised_on, raised_by, raised_at) values (?, 'OTHER', ?, 't', ?, ?, ?, ?, 's', 's', 'g', ?, ?, ?)")
                .params(finding, grade, requirement, control, control, unit, raisedOn, person, at)
                .update();
        jdbc.sql("insert into corrective_action (case_id, finding_id, owner_id, tier, status, attempt, control_version_before,"
                        + " reopens_id, opened_at, opened_on, implemented_on, verified_on, outcome, ended_on, version)"
                        + " values (?, ?, ?, 'LOW', ?, 1, 1, cast(? as uuid), ?, ?, cast(? as date), cast(? as date), ?, cast(? as date), 0)")
                .params(caseId, finding, person, status, text(reopens), at, raisedOn, text(implementedOn), text(verifiedOn), outcome,
                        text(endedOn))
                .update();
        return caseId;
    }

    private void attempt(UUID caseId, int attempt, String target, @Nullable String acceptedOn) {
        jdbc.sql("insert into corrective_attempt (case_id, attempt, started_by, started_at, plan_target_on, accepted_on)"
                        + " values (?, ?, 'FIRST', ?, ?, cast(? as date))")
                .params(caseId, attempt, OffsetDateTime.now(), day(target), acceptedOn)
                .update();
    }

    private void check(UUID caseId, int attempt, String result, String on) {
        jdbc.sql("insert into effectiveness_check (id, case_id, attempt, verifier_id, population, sample, tests, result, reason,"
                        + " checked_at, checked_on) values (?, ?, ?, ?, 'p', 's', 't', ?, 'r', ?, ?)")
                .params(UUID.randomUUID(), caseId, attempt, UUID.randomUUID(), result, OffsetDateTime.now(), day(on))
                .update();
    }

    private void cause(UUID caseId, int attempt, UUID category) {
        jdbc.sql("insert into corrective_cause (id, case_id, attempt, round, method, category_id, cause, similar_where, similar_result,"
                        + " person_id, made_at) values (?, ?, ?, 1, 'OTHER', ?, 'c', 'w', 'r', ?, ?)")
                .params(UUID.randomUUID(), caseId, attempt, category, UUID.randomUUID(), OffsetDateTime.now())
                .update();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
