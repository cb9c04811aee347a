/** From the bytes of a photo to a stored scan and its report: one unit that a crash does not tear. */
@NullMarked
package org.cutis.scans.upload;

import org.jspecify.annotations.NullMarked;
