@NullMarked
package org.perennial.reconciliation.web;

import org.jspecify.annotations.NullMarked;
