/** The models that this server runs, and what it says of them. */
@NullMarked
package org.cutis.scans.models;

import org.jspecify.annotations.NullMarked;
