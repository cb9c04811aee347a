/**
 * Bytes of a photo in, one explained and calibrated report out.
 *
 * <p>This package is all that others may use: {@link org.cutis.vision.Photo} is the way in,
 * {@link org.cutis.vision.LesionAnalyzer} the way through, {@link org.cutis.vision.LesionReport} the way out. The
 * packages below it are steps of that way and may change with any version.
 */
@NullMarked
package org.cutis.vision;

import org.jspecify.annotations.NullMarked;
