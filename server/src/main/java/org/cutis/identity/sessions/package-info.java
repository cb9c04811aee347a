/** The devices a person is signed in on. */
@NullMarked
package org.cutis.identity.sessions;

import org.jspecify.annotations.NullMarked;
