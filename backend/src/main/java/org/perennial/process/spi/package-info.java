/** What modules implement so that a diagram can call them. */
@NamedInterface("spi")
@NullMarked
package org.perennial.process.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
