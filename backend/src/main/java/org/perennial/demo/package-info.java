/** Profile demo: a sample organisation made through the public facades, and the time machine. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared", "identity", "organisation", "audittrail", "process", "process::spi", "cases", "inbox", "evidence", "controls",
            "findings", "notification"
        })
@NullMarked
package org.perennial.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
