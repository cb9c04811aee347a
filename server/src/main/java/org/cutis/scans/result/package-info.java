/** One scan: its report, its progress, its pictures. */
@NullMarked
package org.cutis.scans.result;

import org.jspecify.annotations.NullMarked;
