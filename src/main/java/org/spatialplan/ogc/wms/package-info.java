/**
 * WMS 1.3.0 (OGC 06-042) and 1.1.1 (OGC 01-068r3) at {@code /ows}: one class an operation, one parser a parameter.
 *
 * <p>The versions differ in names and in axis order, and {@link org.spatialplan.ogc.wms.WmsVersion} holds the differences:
 * 1.1.1 has x (longitude, easting) first always; 1.3.0 has it as the authority of the CRS does, so latitude or northing
 * first for EPSG:4326, 4490 and the zones of CGCS2000. Within this package boxes are x right, y up.
 *
 * <p>Styles are the service's own files. Nothing that a request names is ever fetched.
 */
package org.spatialplan.ogc.wms;
