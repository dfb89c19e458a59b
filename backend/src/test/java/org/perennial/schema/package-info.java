/** Holds the schema that earlier releases made against today's changelogs. */
package org.perennial.schema;
