package org.spatialplan.ogc.wms;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;

/**
 * The features of one layer at a pixel.
 *
 * @param rows the nearest first; among overlapping ones the topmost first
 */
record FoundFeatures(FeatureType type, List<SimpleFeature> rows) {}
