/** The e-mail address: confirmed by a code, and the way back in when the password is forgotten. */
@NullMarked
package org.cutis.identity.recovery;

import org.jspecify.annotations.NullMarked;
