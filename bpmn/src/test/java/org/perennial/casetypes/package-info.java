/** Tests of the case types as they ship: rules every folder keeps, and each diagram played in an engine of its own. */
package org.perennial.casetypes;
