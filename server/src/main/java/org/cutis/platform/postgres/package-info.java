/** PostgreSQL as a child process, when no database of one's own is named. */
@NullMarked
package org.cutis.platform.postgres;

import org.jspecify.annotations.NullMarked;
