package org.perennial.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.EndedCases;
import org.perennial.cases.EndedCases.Ended;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For how long a case is kept: what the version of its type says under which it ran, or longer where the organisation says so. Counted
 * from the day on which it ended; days are those of UTC (domain.md 1, "Seal and reopen").
 */
@Component
class RetentionRules {

    private final CaseTypes types;
    private final EndedCases cases;
    private final JdbcClient jdbc;

    RetentionRules(CaseTypes types, EndedCases cases, JdbcClient jdbc) {
        this.types = types;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** By key of the case type, where the organisation keeps cases longer. */
    Map<String, Integer> longer() {
        Map<String, Integer> years = new HashMap<>();
        jdbc.sql("select type_key, years from retention_years").query(row -> {
            years.put(row.getString(1), row.getInt(2));
        });
        return years;
    }

    static Period period(CaseType type, @Nullable Integer years) {
        Period longer = Period.ofYears(years == null ? 0 : years);
        return LocalDate.EPOCH.plus(longer).isAfter(LocalDate.EPOCH.plus(type.retention())) ? longer : type.retention();
    }

    /** Such as "6 years after it ended". */
    static String words(Period period) {
        StringBuilder words = new StringBuilder();
        part(words, period.getYears(), "year");
        part(words, period.getMonths(), "month");
        part(words, period.getDays(), "day");
        return words.append(" after it ended").toString();
    }

    private static void part(StringBuilder words, int count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " and ").append(count).append(' ').append(unit).append(count == 1 ? "" : "s");
        }
    }

    /** The rules as they are now, to be asked about many cases. */
    Now now() {
        return new Now(longer());
    }

    /** Answers by one reading of the settings. */
    final class Now {

        private final Map<String, Integer> longer;

        private Now(Map<String, Integer> longer) {
            this.longer = longer;
        }

        Period of(UUID typeVersion) {
            CaseType type = types.version(typeVersion);
            return period(type, longer.get(type.key()));
        }

        /** The day from which on the case is due to go, by itself. */
        LocalDate dueOn(Ended ended) {
            return LocalDate.ofInstant(Objects.requireNonNull(ended.closedAt()), ZoneOffset.UTC).plus(of(ended.typeVersion()));
        }

        /** By version of a case type, before which instant a case ended that is due on that day. */
        Map<UUID, Instant> before(LocalDate day) {
            Map<UUID, Instant> before = new HashMap<>();
            Collection<UUID> versions = cases.typeVersions();
            versions.forEach(version ->
                    before.put(version, day.minus(of(version)).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
            return before;
        }
    }
}
