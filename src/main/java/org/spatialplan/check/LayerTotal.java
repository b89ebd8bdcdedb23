package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.layer.RuleSet.Threshold;

/**
 * What a place shares with all of a layer; ground of several features counts once.
 *
 * @param part label of the subject's place
 * @param overlap the union of the layer's findings
 * @param uncovered the part of it outside the approval; empty without an approval
 * @param below the threshold that the whole layer stays below, so that its findings decide nothing
 */
public record LayerTotal(
        String layer, String part, Overlap overlap, Optional<Overlap> uncovered, Optional<Threshold> below) {}
