/** Compares inbox, signals and engine, says where they do not agree, and repairs it on demand. */
@ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {"shared", "identity", "organisation", "process", "cases", "inbox", "escalation"})
@NullMarked
package org.perennial.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
