/** What of a person's scans is removed for good with the person. */
@NullMarked
package org.cutis.scans.erasure;

import org.jspecify.annotations.NullMarked;
