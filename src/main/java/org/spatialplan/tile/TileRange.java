package org.spatialplan.tile;

/** Tiles of one matrix, all bounds included. */
public record TileRange(int minColumn, int maxColumn, int minRow, int maxRow) {}
