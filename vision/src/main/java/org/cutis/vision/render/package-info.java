/** Pictures drawn from a report: overlays and smaller copies of the photo. */
@NullMarked
package org.cutis.vision.render;

import org.jspecify.annotations.NullMarked;
