/**
 * GeoPackages (OGC 12-128r19): SQLite files, read and written through JDBC, with geometries as WKB behind a header.
 */
package org.spatialplan.format.geopackage;
