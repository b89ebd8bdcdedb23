/**
 * Reads parcels that a caller submits, one reader a format, streamed; and the layers of a city's folder, which are
 * GeoJSON too.
 */
package org.spatialplan.format.read;
