/** The server as a process of its own: how it starts, refuses to start, is killed and comes back. */
@NullMarked
package org.cutis.processes;

import org.jspecify.annotations.NullMarked;
