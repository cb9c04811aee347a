/** All scans of a person: list, search, delete and restore, statistics. */
@NullMarked
package org.cutis.scans.history;

import org.jspecify.annotations.NullMarked;
