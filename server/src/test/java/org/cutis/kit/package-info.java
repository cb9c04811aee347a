/** What tests of the server share: the server itself, strangers with an HTTP client, people with accounts. */
@NullMarked
package org.cutis.kit;

import org.jspecify.annotations.NullMarked;
