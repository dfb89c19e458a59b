package org.perennial.casetypes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The words of the corrective action's diagram: dates and people that never change, steps that only say they ran. */
final class CorrectiveWords {

    static final Date SOAK_UNTIL = Date.from(Instant.parse("2027-03-01T22:59:59Z"));
    static final Date ACTION_DUE = Date.from(Instant.parse("2027-01-15T22:59:59Z"));

    private final List<String> log = new ArrayList<>();
    private String evidence = "COMPLETE";

    /** What {@code ${due.…}} can be asked; public, because the engine calls it by reflection. */
    public static final class Due {

        public Date of(String step) {
            return dueOf(step);
        }
    }

    /** What {@code ${caseFacts.…}} can be asked. */
    public static final class CaseFacts {

        public List<String> getActionIds() {
            return List.of("a-1", "a-2");
        }

        public String actionOwner(String actionId) {
            return "owner of " + actionId;
        }

        public Date actionDue(String actionId) {
            return ACTION_DUE;
        }

        public Date getSoakUntil() {
            return SOAK_UNTIL;
        }
    }

    static Date dueOf(String step) {
        return Date.from(Instant.parse("2026-12-01T22:59:59Z").plusSeconds(step.length()));
    }

    void register() {
        Mocks.register("due", new Due());
        Mocks.register("caseFacts", new CaseFacts());
        step("startSoak", execution -> log.add("startSoak"));
        step("startNextAttempt", execution -> log.add("startNextAttempt"));
        step("sealCase", execution -> log.add("sealCase"));
        step("checkOperatingEvidence", execution -> {
            log.add("checkOperatingEvidence");
            execution.getProcessInstance().setVariable("operatingEvidence", evidence);
        });
        step("setOutcome", execution -> {
            log.add("setOutcome " + execution.getVariableLocal("outcome"));
            execution.getProcessInstance().setVariable("outcome", execution.getVariableLocal("outcome"));
        });
    }

    private static void step(String name, JavaDelegate run) {
        Mocks.register(name, run);
    }

    void forget() {
        Mocks.reset();
    }

    void evidenceIs(String verdict) {
        evidence = verdict;
    }

    List<String> log() {
        return List.copyOf(log);
    }

    void forgetLog() {
        log.clear();
    }
}
