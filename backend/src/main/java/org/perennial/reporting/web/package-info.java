@NullMarked
package org.perennial.reporting.web;

import org.jspecify.annotations.NullMarked;
