/**
 * Photos of skin and what came of them: upload, analysis, the stored report, pictures, history, search.
 *
 * <p>A photo goes one way: in through {@code upload}, through the pure function in vision, back as one immutable report
 * that every later room reads and none changes.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.cutis.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
