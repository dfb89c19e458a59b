/** The inbox over HTTP. */
@NullMarked
package org.perennial.inbox.web;

import org.jspecify.annotations.NullMarked;
