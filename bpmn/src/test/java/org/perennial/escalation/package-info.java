/** Tests of the escalation diagram and its table. */
package org.perennial.escalation;
