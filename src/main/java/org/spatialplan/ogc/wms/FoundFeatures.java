package org.spatialplan.ogc.wms;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;

/**
 * The features of one layer that were found at a pixel.
 *
 * @param rows the nearest first; of those that lie over each other the topmost
 */
record FoundFeatures(FeatureType type, List<SimpleFeature> rows) {}
