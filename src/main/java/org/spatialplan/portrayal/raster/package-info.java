/**
 * Fills and strokes by exact pixel coverage, in plain arrays. Java2D's own pipeline costs about ten microseconds a
 * shape of any size; a map of a region is thousands of shapes of a few pixels each.
 */
package org.spatialplan.portrayal.raster;
