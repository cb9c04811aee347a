/**
 * The commands {@code cutis backup}, {@code restore}, {@code export} and {@code import}: programs of their own beside the
 * server, never called by it.
 */
@NullMarked
package org.cutis.platform.backup;

import org.jspecify.annotations.NullMarked;
