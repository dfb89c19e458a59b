package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who does, who approves and who verifies a corrective action are never the same person (domain.md 1, rule 1). */
class CorrectiveSeparationTests {

    private static final List<String> DOERS =
            List.of("contain", "analyseCause", "plan", "implement", "collectOperation", "updateRecords");
    private static final List<String> APPROVERS = List.of("acceptPlan", "acceptPlanRisk", "closeCase");
    private static final String VERIFIER = "verifyEffectiveness";

    private final CaseTypeFiles files = CaseTypeFiles.read("corrective-action");
    private final List<Set<String>> pairs = Yamls.list(files.settings(), "separation").stream()
            .map(pair -> ((List<?>) pair).stream().map(String::valueOf).collect(Collectors.toSet()))
            .toList();

    @Test
    void knowsEveryStepOfTheDiagram() {
        Set<String> known = Stream.of(DOERS, APPROVERS, List.of(VERIFIER)).flatMap(List::stream).collect(Collectors.toSet());
        assertThat(new TreeSet<>(Diagrams.steps(files.model()))).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void keepsDoersFromApproving() {
        assertThat(DOERS).allSatisfy(doer -> assertThat(APPROVERS).allSatisfy(approver -> apart(doer, approver)));
    }

    @Test
    void keepsTheVerifierFromDoingAndApproving() {
        assertThat(DOERS).allSatisfy(doer -> apart(doer, VERIFIER));
        assertThat(APPROVERS).allSatisfy(approver -> apart(approver, VERIFIER));
    }

    @Test
    void keepsDoersFromWithdrawing() {
        assertThat(DOERS).allSatisfy(doer -> apart(doer, "withdraw"));
    }

    @Test
    void asksTwoPeopleAboutThePlanOfAMajorFinding() {
        apart("acceptPlan", "acceptPlanRisk");
    }

    private void apart(String one, String other) {
        assertThat(pairs).contains(Set.of(one, other));
    }
}
