package org.spatialplan.portrayal.figure;

/**
 * A line of a figure's legend.
 *
 * @param swatch PNG of what the rule draws
 */
public record LegendEntry(String title, byte[] swatch) {}
