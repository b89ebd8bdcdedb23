package org.spatialplan.tile;

/** A range of tiles of one matrix; all bounds are inclusive. */
public record TileRange(int minColumn, int maxColumn, int minRow, int maxRow) {}
