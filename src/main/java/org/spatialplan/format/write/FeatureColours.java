package org.spatialplan.format.write;

import java.awt.Color;
import java.util.Optional;

/**
 * The colours of a feature with their opacity.
 *
 * @param fill colour of areas
 * @param stroke colour of lines and of outlines
 * @param widthPixels width of the stroke in pixels
 * @param mark colour of points
 */
public record FeatureColours(Optional<Color> fill, Optional<Color> stroke, double widthPixels, Optional<Color> mark) {}
