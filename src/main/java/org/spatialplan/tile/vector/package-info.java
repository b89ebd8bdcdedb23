/**
 * Vector tiles (Mapbox Vector Tile 2.1): geometry packed and generalised along shared edges, cut to tiles and encoded.
 * Coordinates are map coordinates of a tile matrix set's CRS (x right, y up) until a tile is cut; then they are units of the
 * tile, y down.
 */
package org.spatialplan.tile.vector;
