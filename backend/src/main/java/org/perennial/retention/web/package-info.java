/** Retention and legal holds over HTTP. */
@NullMarked
package org.perennial.retention.web;

import org.jspecify.annotations.NullMarked;
