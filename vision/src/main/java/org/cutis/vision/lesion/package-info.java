/** The steps from a decoded photo to a lesion's finding. Only LesionAnalyzer knows their order. */
@NullMarked
package org.cutis.vision.lesion;

import org.jspecify.annotations.NullMarked;
