/**
 * The arithmetic of the sealed trail and its verifier: RFC 6962 tree, C2SP checkpoints, bundles. The JDK and a JSON reader only: no
 * Spring, no database, so that the command line checks a bundle with the same code as the application checks itself.
 */
@NamedInterface("verify")
@NullMarked
package org.perennial.audittrail.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
