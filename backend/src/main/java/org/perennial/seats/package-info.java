/** Seats of outside auditors, who read the audit packs they were given and nothing else, and samples drawn from packs. */
@ApplicationModule(
        displayName = "Seats",
        allowedDependencies = {"shared", "identity", "organisation", "cases", "evidence", "process", "reporting"})
@NullMarked
package org.perennial.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
