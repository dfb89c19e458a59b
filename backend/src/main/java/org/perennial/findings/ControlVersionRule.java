package org.perennial.findings;

import org.perennial.controls.Controls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verified closure needs a raised control version, or the signed word that no change was needed (domain.md 2.7). */
@Component
class ControlVersionRule {

    private final Controls controls;
    private final JdbcClient jdbc;

    ControlVersionRule(Controls controls, JdbcClient jdbc) {
        this.controls = controls;
        this.jdbc = jdbc;
    }

    /** Whether the control's design was changed since the corrective action was opened. */
    boolean raised(CorrectiveAction action) {
        return controls.designVersion(action.finding().controlId()) > action.controlVersionBefore();
    }

    /** What the owner said last: that the control was changed. */
    boolean saidRaised(CorrectiveAction action) {
        return jdbc.sql("select control_change from corrective_update where case_id = ? order by made_at desc fetch first 1 rows only")
                .param(action.caseId())
                .query(String.class)
                .optional()
                .filter("RAISED"::equals)
                .isPresent();
    }

    static String message(CorrectiveAction action) {
        return "The control still has version " + action.controlVersionBefore()
                + " of its design. Have it changed in the list of controls, or say that no change is needed.";
    }
}
