/** Where encrypted bytes lie. */
@NullMarked
package org.cutis.platform.blobs;

import org.jspecify.annotations.NullMarked;
