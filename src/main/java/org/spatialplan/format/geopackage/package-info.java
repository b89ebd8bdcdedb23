/** GeoPackages (OGC 12-128r19): SQLite files, read and written through JDBC, geometries as WKB behind their header. */
package org.spatialplan.format.geopackage;
