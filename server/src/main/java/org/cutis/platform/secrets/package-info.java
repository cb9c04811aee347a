/** The master key, and the data keys that it wraps. */
@NullMarked
package org.cutis.platform.secrets;

import org.jspecify.annotations.NullMarked;
