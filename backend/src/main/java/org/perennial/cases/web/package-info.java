/** Cases over HTTP. */
@NullMarked
package org.perennial.cases.web;

import org.jspecify.annotations.NullMarked;
