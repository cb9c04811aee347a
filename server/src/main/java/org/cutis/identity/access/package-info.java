/** Access tokens, their keys, and what each request may do before a use case is reached. */
@NullMarked
package org.cutis.identity.access;

import org.jspecify.annotations.NullMarked;
