/** What people were told and how they want it by mail, over HTTP. */
@NullMarked
package org.perennial.notification.web;

import org.jspecify.annotations.NullMarked;
