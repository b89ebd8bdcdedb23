/** Draws the shapes that tests and benchmarks share: hard polygons, and a city's red line with parcels about it. */
package org.spatialplan.shape;
