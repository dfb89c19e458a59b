package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Problem;

class AnswersTests {

    @Test
    void pointsIntoARow() {
        Answers form = new Answers(Map.of("actions", List.of(Map.of("dueOn", "2026-01-02"), Map.of("dueOn", "soon"))));
        assertThatThrownBy(() -> form.rows("actions").get(1).day("dueOn"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().get(0).pointer()).isEqualTo("/actions/1/dueOn"));
    }

    @Test
    void takesWholeNumbersHoweverTheyCome() {
        assertThat(new Answers(Map.of("soakDays", 30L)).whole("soakDays")).isEqualTo(30);
        assertThat(new Answers(Map.of("soakDays", 30.0)).whole("soakDays")).isEqualTo(30);
        assertThatThrownBy(() -> new Answers(Map.of("soakDays", 30.5)).whole("soakDays")).isInstanceOf(Problem.class);
    }

    @Test
    void treatsBlanksAsMissing() {
        assertThatThrownBy(() -> new Answers(Map.of("reason", "  ")).text("reason"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.violations().get(0).code()).isEqualTo("required"));
    }
}
