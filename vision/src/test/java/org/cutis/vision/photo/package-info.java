@NullMarked
package org.cutis.vision.photo;

import org.jspecify.annotations.NullMarked;
