/** Findings and the corrective actions that close them for good: cause, plan, soak, effectiveness check (ISO 27001 10.2). */
@ApplicationModule(
        displayName = "Findings",
        allowedDependencies = {
            "shared", "identity", "organisation", "audittrail", "process", "process::spi", "cases", "inbox", "evidence", "controls",
            "notification", "escalation"
        })
@NullMarked
package org.perennial.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
