/**
 * What every room needs and none owns: ids, the clock, problems, paging, encrypted blobs, jobs, rate limits, wake-ups
 * between processes, and who is calling. Open to all rooms; calls none.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cutis.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
