package org.spatialplan.check;

import org.spatialplan.layer.ZoneRule;

/**
 * What a place shares with one zone of a control line; ground of several features counts once.
 *
 * @param part label of the subject's place
 */
public record ZoneTotal(String layer, String part, ZoneRule zone, Overlap overlap) {}
