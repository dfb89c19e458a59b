package org.perennial.findings;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.perennial.cases.CaseDesk;
import org.perennial.cases.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of corrective actions; each step has an intake of its own. */
@Component
@Transactional
class CorrectiveActionDesk implements CaseDesk {

    static final String CASE_TYPE = "corrective-action";

    private final Registration registration;
    private final CorrectiveActionRepository actions;
    private final Map<String, StepIntake> intakes;

    CorrectiveActionDesk(Registration registration, CorrectiveActionRepository actions, List<StepIntake> intakes) {
        this.registration = registration;
        this.actions = actions;
        this.intakes = intakes.stream().collect(toUnmodifiableMap(StepIntake::stepKey, Function.identity()));
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Opening open(UUID caseId, Map<String, Object> data, UUID personId) {
        return registration.open(caseId, new Answers(data), personId);
    }

    @Override
    public Map<String, Object> accept(Submission submission) {
        StepIntake intake = intakes.get(submission.stepKey());
        if (intake == null) {
            return Map.of();
        }
        return intake.accept(actions.of(submission.caseId()), submission, new Answers(submission.data()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Optional.ofNullable(intakes.get(stepKey))
                .map(intake -> intake.prefill(actions.of(caseId), itemFacts))
                .orElse(Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> itemDetail(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Optional.ofNullable(intakes.get(stepKey)).flatMap(intake -> intake.detail(actions.of(caseId), itemFacts));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> awaitsEvidenceFrom(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Optional.ofNullable(intakes.get(stepKey)).flatMap(intake -> intake.awaitsEvidenceFrom(actions.of(caseId)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> reopening(UUID closedCaseId, String reason) {
        return registration.reopening(actions.of(closedCaseId), reason);
    }

    @Override
    public void reopened(UUID caseId, UUID closedCaseId) {
        actions.of(caseId).reopens(closedCaseId);
    }
}
