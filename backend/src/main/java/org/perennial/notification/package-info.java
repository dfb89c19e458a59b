/** What people are told, in the product and by mail: texts, outbox, digests, preferences. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"shared", "identity", "organisation", "audittrail", "process", "cases"})
@NullMarked
package org.perennial.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
