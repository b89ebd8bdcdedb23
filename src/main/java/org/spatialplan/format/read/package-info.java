/**
 * Reads the parcels that a caller submits: each format has one reader, which streams the file. The layers in a city's
 * folder are read by the same classes for GeoJSON.
 */
package org.spatialplan.format.read;
