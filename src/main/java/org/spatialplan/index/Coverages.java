package org.spatialplan.index;

import java.util.List;

/**
 * What areas share with one ground.
 *
 * @param each of the areas asked for, in their order
 * @param together their union: ground of several counts once
 */
public record Coverages(List<Coverage> each, Coverage together) {}
