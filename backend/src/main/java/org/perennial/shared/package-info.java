/** What every module needs and none owns: ids, clock, paging, problems with a stable code, events that must be audited. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.perennial.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
