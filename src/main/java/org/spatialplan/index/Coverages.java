package org.spatialplan.index;

import java.util.List;

/**
 * What areas share with one ground.
 *
 * @param each the coverage by each area, in the order of the request
 * @param together the coverage by their union: ground of several areas counts once
 */
public record Coverages(List<Coverage> each, Coverage together) {}
