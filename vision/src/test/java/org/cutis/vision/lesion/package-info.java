@NullMarked
package org.cutis.vision.lesion;

import org.jspecify.annotations.NullMarked;
