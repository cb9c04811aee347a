/** Signing in by way of another house that knows the person: Google, or any issuer of OpenID Connect. */
@NullMarked
package org.cutis.identity.oidc;

import org.jspecify.annotations.NullMarked;
