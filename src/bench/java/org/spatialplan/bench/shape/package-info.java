/** What questions cost about shapes that are hard: combs, streets, spirals, many holes, by their number of vertices. */
package org.spatialplan.bench.shape;
