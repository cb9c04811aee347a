/** Work that outlives a request, run from PostgreSQL by db-scheduler. */
@NullMarked
package org.cutis.platform.jobs;

import org.jspecify.annotations.NullMarked;
