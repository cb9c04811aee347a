/** What a person may change about their own account. */
@NullMarked
package org.cutis.identity.profile;

import org.jspecify.annotations.NullMarked;
