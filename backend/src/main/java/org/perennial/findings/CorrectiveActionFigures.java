package org.perennial.findings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures K6 to K10 of domain.md 6 with numerator and denominator, for some business units or, with null, for all. Days are
 * those of the unit each corrective action belongs to.
 */
@Component
@Transactional(readOnly = true)
class CorrectiveActionFigures {

    private static final String IN_UNITS = " (:everywhere = true or f.unit_id in (:units)) ";

    private final JdbcClient jdbc;

    CorrectiveActionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** K6, one entry per grade: verified in the period, and open at the end of {@code today}. Planned soak is never late. */
    List<TimeToClose> timeToClose(Period period, LocalDate today, @Nullable Collection<UUID> units) {
        List<TimeToClose> figures = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            List<Span> verified = spec("""
                            select f.raised_on, a.implemented_on, a.verified_on from corrective_action a
                            join finding f on f.id = a.finding_id
                            where f.grade = :grade and a.verified_on between :from and :to and""" + IN_UNITS, units)
                    .param("grade", grade.name())
                    .param("from", period.from())
                    .param("to", period.to())
                    .query((row, number) -> new Span(
                            row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                    .list();
            List<Long> open = spec("""
                            select f.raised_on from corrective_action a join finding f on f.id = a.finding_id
                            where f.grade = :grade and f.raised_on <= :today
                            and (a.verified_on is null or a.verified_on > :today)
                            and (a.ended_on is null or a.ended_on > :today) and""" + IN_UNITS, units)
                    .param("grade", grade.name())
                    .param("today", today)
                    .query((row, number) -> days(row.getObject(1, LocalDate.class), today))
                    .list();
            figures.add(new TimeToClose(
                    grade,
                    new DayCounts(verified.stream().map(span -> days(span.raised, span.implemented)).toList()),
                    new DayCounts(verified.stream().map(span -> days(span.raised, span.verified)).toList()),
                    new DayCounts(open)));
        }
        return figures;
    }

    /** K7: plans accepted by their target day ÷ plans due in the period; withdrawn before the target is not due. */
    Ratio planOnTime(Period period, @Nullable Collection<UUID> units) {
        return ratio("""
                        select count(case when t.accepted_on <= t.plan_target_on then 1 end), count(*)
                        from corrective_attempt t join corrective_action a on a.case_id = t.case_id
                        join finding f on f.id = a.finding_id
                        where t.plan_target_on between :from and :to
                        and (a.outcome is null or a.outcome <> 'WITHDRAWN' or a.ended_on > t.plan_target_on) and""" + IN_UNITS,
                period, units);
    }

    /** K8: checks passed at attempt 1 ÷ first checks concluded in the period. */
    Ratio firstTimeEffective(Period period, @Nullable Collection<UUID> units) {
        return ratio("""
                        select count(case when e.result = 'EFFECTIVE' then 1 end), count(*)
                        from effectiveness_check e join corrective_action a on a.case_id = e.case_id
                        join finding f on f.id = a.finding_id
                        where e.attempt = 1 and e.checked_on between :from and :to and""" + IN_UNITS,
                period, units);
    }

    /** K9: nonconformities closed in the month and reopened within 365 days ÷ closed in the month. */
    Ratio reopened(YearMonth month, @Nullable Collection<UUID> units) {
        List<Boolean> cohort = spec("""
                        select a.ended_on, (select min(r.opened_on) from corrective_action r where r.reopens_id = a.case_id)
                        from corrective_action a join finding f on f.id = a.finding_id
                        where a.outcome = 'VERIFIED' and a.ended_on between :from and :to and""" + IN_UNITS, units)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, number) -> {
                    LocalDate reopened = row.getObject(2, LocalDate.class);
                    return reopened != null && days(row.getObject(1, LocalDate.class), reopened) <= 365;
                })
                .list();
        return new Ratio(cohort.stream().filter(Boolean::booleanValue).count(), cohort.size());
    }

    /**
     * K10: new nonconformities equal in control, requirement and cause category to one raised in the 12 months before ÷ new
     * nonconformities. The newest cause counts; where none was found yet, nothing is equal.
     */
    Ratio recurrence(Period period, @Nullable Collection<UUID> units) {
        List<Raised> all = jdbc.sql("""
                        select f.id, f.unit_id, f.control_id, f.requirement_id, f.raised_on, (select c.category_id
                        from corrective_cause c where c.case_id = a.case_id order by c.attempt desc, c.round desc
                        fetch first 1 rows only)
                        from finding f join corrective_action a on a.finding_id = f.id
                        where f.raised_on between :from and :to""")
                .param("from", period.from().minusMonths(12))
                .param("to", period.to())
                .query((row, number) -> new Raised(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class), row.getObject(5, LocalDate.class), row.getObject(6, UUID.class)))
                .list();
        List<Raised> fresh = all.stream()
                .filter(raised -> !raised.on.isBefore(period.from()) && (units == null || units.contains(raised.unitId)))
                .toList();
        long again = fresh.stream().filter(raised -> all.stream().anyMatch(raised::repeats)).count();
        return new Ratio(again, fresh.size());
    }

    private Ratio ratio(String sql, Period period, @Nullable Collection<UUID> units) {
        return spec(sql, units)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> new Ratio(row.getLong(1), row.getLong(2)))
                .single();
    }

    private JdbcClient.StatementSpec spec(String sql, @Nullable Collection<UUID> units) {
        return jdbc.sql(sql)
                .param("everywhere", units == null)
                .param("units", units == null || units.isEmpty() ? Set.of(new UUID(0, 0)) : units);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private record Span(LocalDate raised, LocalDate implemented, LocalDate verified) {}

    private record Raised(
            UUID id, UUID unitId, UUID controlId, UUID requirementId, LocalDate on, @Nullable UUID causeId) {

        boolean repeats(Raised earlier) {
            return causeId != null
                    && causeId.equals(earlier.causeId)
                    && controlId.equals(earlier.controlId)
                    && requirementId.equals(earlier.requirementId)
                    && !id.equals(earlier.id)
                    && earlier.on.isBefore(on)
                    && !earlier.on.isBefore(on.minusMonths(12));
        }
    }
}
