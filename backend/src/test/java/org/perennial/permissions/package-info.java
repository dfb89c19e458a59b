/** Tries every operation there is as everybody there is: {@code permissions.yaml} says what must come back. */
package org.perennial.permissions;
