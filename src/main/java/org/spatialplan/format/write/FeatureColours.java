package org.spatialplan.format.write;

import java.awt.Color;
import java.util.Optional;

/**
 * The colours of a feature, opacity among them.
 *
 * @param fill of areas
 * @param stroke of lines and of outlines
 * @param widthPixels of the stroke
 * @param mark of points
 */
public record FeatureColours(Optional<Color> fill, Optional<Color> stroke, double widthPixels, Optional<Color> mark) {}
