/** Faults that take minutes: run by the Maven profile {@code soak} only. */
package org.perennial.soak;
