/** Pictures a second, to be set beside MapServer on the same polygons and boxes. */
package org.spatialplan.bench.portrayal;
