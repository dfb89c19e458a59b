/** Deadlines that are felt: reminders, the ladder of lateness, more time, holds, questions, accepted lateness. */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {
            "shared", "identity", "organisation", "audittrail", "process", "process::spi", "cases", "inbox", "notification"
        })
@NullMarked
package org.perennial.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
