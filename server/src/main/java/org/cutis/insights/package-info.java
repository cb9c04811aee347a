/**
 * What a person's findings mean together and over time: the dashboard, trends, and which place of the skin leads.
 *
 * <p>Owns no table: it is all computed from findings when asked for.
 */
@ApplicationModule(allowedDependencies = {"platform", "scans"})
@NullMarked
package org.cutis.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
