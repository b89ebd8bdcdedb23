package org.spatialplan.bench.rival;

/**
 * A geometry on its way to another program.
 *
 * @param id of a piece, the number of its polygon
 */
record Shape(int id, byte[] wkb) {}
