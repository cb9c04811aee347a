@NullMarked
package org.cutis.vision;

import org.jspecify.annotations.NullMarked;
