/** How long closed cases are kept, what holds them longer, and their deletion by two people. */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"shared", "identity", "organisation", "process", "cases", "audittrail", "notification"})
@NullMarked
package org.perennial.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
