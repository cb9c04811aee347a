/** Decoding: header first, then scaled, upright; quality; metadata; geometry of the photo. */
@NullMarked
package org.cutis.vision.photo;

import org.jspecify.annotations.NullMarked;
