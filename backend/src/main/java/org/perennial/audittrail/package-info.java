/** The append-only record of everything people and the product did, in a form that can be sealed and checked by strangers. */
@ApplicationModule(displayName = "Audit trail", allowedDependencies = {"shared", "identity", "organisation"})
@NullMarked
package org.perennial.audittrail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
