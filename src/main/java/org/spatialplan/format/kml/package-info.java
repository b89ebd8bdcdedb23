/** Reads KML 2.0 to 2.3 as Google Earth, GDAL, Ovi and others write it. */
package org.spatialplan.format.kml;
