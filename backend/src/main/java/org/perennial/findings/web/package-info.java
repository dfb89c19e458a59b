/** Proposed findings over HTTP. */
@NullMarked
package org.perennial.findings.web;

import org.jspecify.annotations.NullMarked;
