@NullMarked
package org.cutis.insights.risk;

import org.jspecify.annotations.NullMarked;
