/** The only place that knows Camunda: a later move to a fork of the engine is a rename in this package. */
@NullMarked
package org.perennial.process.engine;

import org.jspecify.annotations.NullMarked;
