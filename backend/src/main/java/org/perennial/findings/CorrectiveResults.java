package org.perennial.findings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.perennial.controls.ControlResults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of a control in a unit how its last effectiveness check went and how many corrective actions are open. */
@Component
class CorrectiveResults implements ControlResults {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final JdbcClient jdbc;

    CorrectiveResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> last(UUID controlUnitId) {
        List<String> told = new ArrayList<>();
        jdbc.sql("""
                        select e.result, e.checked_on from effectiveness_check e join corrective_action a on a.case_id = e.case_id
                        join finding f on f.id = a.finding_id where f.control_unit_id = ?
                        order by e.checked_at desc fetch first 1 rows only""")
                .param(controlUnitId)
                .query((row, number) -> checked(CheckResult.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                .optional()
                .ifPresent(told::add);
        int open = jdbc.sql("""
                        select count(*) from corrective_action a join finding f on f.id = a.finding_id
                        where f.control_unit_id = ? and a.ended_at is null""")
                .param(controlUnitId)
                .query(Integer.class)
                .single();
        if (open > 0) {
            told.add(open == 1 ? "1 corrective action open" : open + " corrective actions open");
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told));
    }

    private static String checked(CheckResult result, LocalDate on) {
        String words = switch (result) {
            case EFFECTIVE -> "Effective";
            case PARTLY -> "Partly effective";
            case NOT -> "Not effective";
        };
        return words + " on " + DAY.format(on);
    }
}
