/**
 * OGC API – Tiles part 1 (20-057) under {@code /ogc}: vector tiles and map tiles of the dataset and of each collection.
 */
package org.spatialplan.ogc.api.tiles;
