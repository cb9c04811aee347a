@NullMarked
package org.cutis.vision.cli;

import org.jspecify.annotations.NullMarked;
