/** Writes acts down. */
@NullMarked
package org.cutis.audit.trail;

import org.jspecify.annotations.NullMarked;
