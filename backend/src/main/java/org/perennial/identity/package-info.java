/** Who somebody is and what they may do: accounts, sign-in, roles per business unit with history, the current person. */
@ApplicationModule(displayName = "Identity", allowedDependencies = "shared")
@NullMarked
package org.perennial.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
