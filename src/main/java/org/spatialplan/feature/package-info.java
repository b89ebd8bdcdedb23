/**
 * The map as GIS clients see it: feature types (ISO 19109) with typed properties, their instances, and one filter model
 * (GeoTools') over them. Every OGC face and every writer of a feature format reads from here.
 */
package org.spatialplan.feature;
