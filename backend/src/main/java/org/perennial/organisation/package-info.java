/** How the organisation is built: business units, people, managers, working calendars, and the first start. */
@ApplicationModule(displayName = "Organisation", allowedDependencies = {"shared", "identity"})
@NullMarked
package org.perennial.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
