/**
 * Places on the ground: the metric frame, areas and lengths, positional accuracy, validity, linear referencing. Knows JTS and
 * GeoTools only.
 */
package org.spatialplan.geo;
