/** Asking for time, holds and questions over HTTP. */
@NullMarked
package org.perennial.escalation.web;

import org.jspecify.annotations.NullMarked;
