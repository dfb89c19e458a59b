package org.perennial.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.springframework.stereotype.Component;

/** Computes {@code ${due.of('step')}} from the case type's due table, in the calendar and zone of the case's unit. */
@Component
class DueDates {

    private final CaseTypes caseTypes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    DueDates(CaseTypes caseTypes, WorkingCalendars calendars, Clock clock) {
        this.caseTypes = caseTypes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The instant the step is due when it starts now; null when the table gives it no deadline. */
    @Nullable Date of(VariableScope scope, String step) {
        CaseType type = caseTypes.ofDefinition(Scopes.definitionId(scope));
        String grade = (String) scope.getVariable("grade");
        String tier = (String) scope.getVariable("tier");
        UUID unit = UUID.fromString((String) scope.getVariable("unitId"));
        return type.within(step, grade, tier)
                .map(within -> calendars.dueAt(unit, clock.instant(), within))
                .map(DueDates::toDate)
                .orElse(null);
    }

    private static Date toDate(Instant instant) {
        return Date.from(instant);
    }
}
