/** What holds for every call: headers, request ids, how a problem is written, the pages of the client. */
@NullMarked
package org.cutis.platform.http;

import org.jspecify.annotations.NullMarked;
