/**
 * Publication to a city's GeoServer: compares what is there with what should be, then makes or changes only what is ours. GeoServer reads
 * the features from PostGIS itself; nothing of them passes here.
 */
package org.spatialplan.publish;
