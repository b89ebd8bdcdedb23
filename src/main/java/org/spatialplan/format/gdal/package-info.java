/**
 * Files that GDAL's {@code ogr2ogr} reads for us: file geodatabases, DXF, DWG, MapInfo. It runs as a process of its own,
 * confined in time, memory, size and network, and writes a GeoPackage, which the reader of GeoPackages reads.
 */
package org.spatialplan.format.gdal;
