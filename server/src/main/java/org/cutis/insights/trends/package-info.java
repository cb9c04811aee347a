@NullMarked
package org.cutis.insights.trends;

import org.jspecify.annotations.NullMarked;
