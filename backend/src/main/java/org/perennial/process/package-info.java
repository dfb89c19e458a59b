/** The boundary to the process engine: case types, running them, forms; nothing outside {@code process.engine} knows the engine. */
@ApplicationModule(displayName = "Process", allowedDependencies = {"shared", "identity", "organisation"})
@NullMarked
package org.perennial.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
