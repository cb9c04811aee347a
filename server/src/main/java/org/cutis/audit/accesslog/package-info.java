/** Shows a person who looked at their data. */
@NullMarked
package org.cutis.audit.accesslog;

import org.jspecify.annotations.NullMarked;
