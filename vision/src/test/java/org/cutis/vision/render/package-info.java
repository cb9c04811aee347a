@NullMarked
package org.cutis.vision.render;

import org.jspecify.annotations.NullMarked;
