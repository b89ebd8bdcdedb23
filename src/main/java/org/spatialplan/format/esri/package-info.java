/** Reads Esri JSON, which ArcGIS writes for features and geometries. */
package org.spatialplan.format.esri;
