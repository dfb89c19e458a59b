/** Work items: who is offered what until when; claim, delegate and complete them. */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"shared", "identity", "organisation", "audittrail", "process", "process::spi", "cases"})
@NullMarked
package org.perennial.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
