@NullMarked
package org.cutis.vision.model;

import org.jspecify.annotations.NullMarked;
