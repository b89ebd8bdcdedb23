/** Many clients at once: what they wait, who is refused, and whether the service says that it lives meanwhile. */
package org.spatialplan.bench.load;
