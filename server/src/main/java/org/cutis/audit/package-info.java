/**
 * Who saw and changed whose data: written down in the transaction of each act, chained by hashes afterwards, shown to the
 * person it is about. Other rooms know only {@code platform.AuditTrail}, which is filled here.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.cutis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
