/** The server: one package per room, see docs/architecture.md. */
@NullMarked
package org.cutis;

import org.jspecify.annotations.NullMarked;
