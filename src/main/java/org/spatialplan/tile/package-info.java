/**
 * Tiles of the map: tile matrix sets (OGC 17-083r4), pictures and vector tiles of feature types, and the cache that keeps
 * them. Knows no HTTP; {@code ogc.tiles} and {@code ogc.wmts} are its faces.
 */
package org.spatialplan.tile;
