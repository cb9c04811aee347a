/** What an operator's monitoring asks, on a port of its own: whether the server lives, is ready, and how it does. */
@NullMarked
package org.cutis.platform.management;

import org.jspecify.annotations.NullMarked;
