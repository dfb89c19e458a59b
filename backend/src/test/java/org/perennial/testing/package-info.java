/** What tests share: the application over real HTTP, databases, an organisation with people in every role. */
package org.perennial.testing;
