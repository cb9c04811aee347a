/** A person's second factors: authenticator app, e-mail, recovery codes; and which roles need one. */
@NullMarked
package org.cutis.identity.factors;

import org.jspecify.annotations.NullMarked;
