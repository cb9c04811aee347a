/** HTTPS: the operator's certificate or one of an authority made here, and the ports that it is served on. */
@NullMarked
package org.cutis.platform.tls;

import org.jspecify.annotations.NullMarked;
