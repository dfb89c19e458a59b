/** How problems and versions look over HTTP. */
@NullMarked
package org.perennial.shared.web;

import org.jspecify.annotations.NullMarked;
