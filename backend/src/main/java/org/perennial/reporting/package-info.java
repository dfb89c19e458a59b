/** What leaves the product for those who judge it from outside: audit packs. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "shared", "identity", "organisation", "audittrail", "audittrail::verify", "process", "cases", "evidence", "controls"
        })
@NullMarked
package org.perennial.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
