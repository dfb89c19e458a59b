package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perennial.controls.ControlName;
import org.perennial.controls.ControlUnitView;
import org.perennial.controls.Tier;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;

class CorrectiveActionTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final UUID person = UUID.randomUUID();
    private final CorrectiveAction action = opened();

    @Test
    void walksToVerifiedClosure() {
        upToSoak();
        action.verified(NOW, TODAY);
        action.close("Works.", person);
        action.end("verified", NOW, TODAY);
        assertThat(action.status()).isEqualTo(CorrectiveStatus.VERIFIED);
    }

    @Test
    void comesBackInAFurtherAttemptWithItsCorrectionInPlace() {
        upToSoak();
        action.failed();
        assertThat(action.nextAttempt()).isEqualTo(2);
        assertThat(action.status()).isEqualTo(CorrectiveStatus.CONTAINED);
        assertThat(action.implementedOn()).isNull();
    }

    @Test
    void refusesToSkipTheSoak() {
        action.contain("Fixed", "None", person, NOW);
        action.planAccepted();
        assertRefused(() -> action.verified(NOW, TODAY));
    }

    @Test
    void refusesAVerifiedEndWithoutACheck() {
        assertRefused(() -> action.end("verified", NOW, TODAY));
    }

    @Test
    void refusesAVerifiedEndThatNobodySigned() {
        upToSoak();
        action.verified(NOW, TODAY);
        assertRefused(() -> action.end("verified", NOW, TODAY));
    }

    @Test
    void mayBeWithdrawnAtAnyTime() {
        action.end("withdrawn", NOW, TODAY);
        assertThat(action.status()).isEqualTo(CorrectiveStatus.OPEN);
    }

    @Test
    void refusesAFurtherAttemptBeforeAFailedCheck() {
        upToSoak();
        assertRefused(action::nextAttempt);
    }

    private void upToSoak() {
        action.contain("Fixed", "None", person, NOW);
        action.planAccepted();
        action.soak(TODAY);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("corrective-action.wrong-status"));
    }

    private CorrectiveAction opened() {
        Map<String, Object> form = new LinkedHashMap<>(Map.of(
                "title", "Leavers keep access",
                "source", "INTERNAL_AUDIT",
                "grade", "MAJOR",
                "requirementId", UUID.randomUUID().toString(),
                "statement", "Access ends with the last working day.",
                "seen", "Three accounts still active.",
                "gap", "Nobody tells IT.",
                "raisedOn", "2026-03-01"));
        ControlUnitView at = new ControlUnitView(
                UUID.randomUUID(), new ControlName(UUID.randomUUID(), "AC-01", "Access ends"), new UnitRef(UUID.randomUUID(), "Berlin"),
                Tier.HIGH, null, null, null, null, List.of(), List.of(), 0, List.of());
        Finding finding = Finding.raised(new Answers(form), at, person, NOW);
        return new CorrectiveAction(UUID.randomUUID(), finding, person, Tier.HIGH, 1, NOW, TODAY);
    }
}
