/** How a phone in the same network comes to trust and open this house. */
@NullMarked
package org.cutis.platform.join;

import org.jspecify.annotations.NullMarked;
