/** Administration of people: who is here, in which role, and who may not come in. Knows nothing of anybody's health. */
@NullMarked
package org.cutis.identity.people;

import org.jspecify.annotations.NullMarked;
