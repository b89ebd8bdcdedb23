package org.spatialplan.tile;

/** The ways in which tiles are encoded. */
public enum TileFormat {
    /** Mapbox Vector Tile 2.1. */
    MVT,
    /** A picture, transparent where nothing is drawn. */
    PNG
}
