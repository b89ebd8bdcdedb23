/** Writers of feature formats: rows of a feature table as GeoJSON, CSV and what else GIS clients ask for. */
package org.spatialplan.transfer.feature;
