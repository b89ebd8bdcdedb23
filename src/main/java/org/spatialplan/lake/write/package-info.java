/** Writes a lake: GeoParquet of the layer versions, the catalogue, the rules and {@code lake.yaml}. */
package org.spatialplan.lake.write;
