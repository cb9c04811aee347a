@NullMarked
package org.cutis.insights.dashboard;

import org.jspecify.annotations.NullMarked;
