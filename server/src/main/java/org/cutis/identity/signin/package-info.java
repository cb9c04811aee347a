/** Register, sign in, stay signed in, sign out; the first administrator. */
@NullMarked
package org.cutis.identity.signin;

import org.jspecify.annotations.NullMarked;
