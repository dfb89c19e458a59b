/** Case records: who may read them, what was submitted, separation of duties, links, sealing. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {"shared", "identity", "organisation", "audittrail", "process", "process::spi"})
@NullMarked
package org.perennial.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
