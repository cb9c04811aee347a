/** What things cost: benchmarks of the analysis, and programs that fill a server's database for load runs. */
@NullMarked
package org.cutis.bench;

import org.jspecify.annotations.NullMarked;
