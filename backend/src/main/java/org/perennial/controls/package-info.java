/** Requirements, controls, and each control in each business unit with its owner, deputy and operator by date. */
@ApplicationModule(
        displayName = "Controls",
        allowedDependencies = {
            "shared", "identity", "organisation", "audittrail", "process", "process::spi", "cases", "inbox", "evidence"
        })
@NullMarked
package org.perennial.controls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
