/** Files that prove something about a control: what they are, where they came from, and their bytes. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"shared", "identity", "organisation", "audittrail", "process::spi", "cases", "notification"})
@NullMarked
package org.perennial.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
