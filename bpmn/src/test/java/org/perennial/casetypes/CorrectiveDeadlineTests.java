package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who meets every deadline before the plan meets the plan's target as well (domain.md 2.7, days). */
class CorrectiveDeadlineTests {

    private final List<Map<String, Object>> due = Yamls.maps(CaseTypeFiles.read("corrective-action").settings(), "due");

    @ParameterizedTest
    @CsvSource({"MAJOR,14", "MINOR,30"})
    void leavesNoMoreTimeThanAPlanMayTake(String grade, int target) {
        int days = List.of("contain", "analyseCause", "plan").stream().mapToInt(step -> days(step, grade)).sum();
        assertThat(days).isPositive().isLessThanOrEqualTo(target);
    }

    private int days(String step, String grade) {
        String within = due.stream()
                .filter(row -> step.equals(row.get("step")) && grade.equals(row.get("grade")) && row.get("tier") == null)
                .map(row -> String.valueOf(row.get("within")))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(within.replace("d", ""));
    }
}
