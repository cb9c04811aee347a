/** Makes tampering visible: entries are sealed into a chain of hashes, kept for years, and verified by an operator. */
@NullMarked
package org.cutis.audit.chain;

import org.jspecify.annotations.NullMarked;
