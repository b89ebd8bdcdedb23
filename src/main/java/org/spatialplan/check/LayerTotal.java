package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * What a place shares with all of a layer; ground of several features counts once.
 *
 * @param line id of the control line
 * @param part label of the subject's place
 * @param extent whether the ground of the features is meant, that near them or that outside of all
 * @param boundary whether the line is a boundary within which works belong: to be inside of it is no loss
 * @param overlap the union of the layer's findings
 * @param uncovered the part of it outside the approval; empty without an approval
 * @param below the threshold that the whole layer stays below, so that its findings decide nothing
 */
public record LayerTotal(
        String line,
        String layer,
        String part,
        Where extent,
        boolean boundary,
        Overlap overlap,
        Optional<Overlap> uncovered,
        Optional<Threshold> below) {

    LayerTotal below(Optional<Threshold> threshold) {
        return new LayerTotal(line, layer, part, extent, boundary, overlap, uncovered, threshold);
    }

    /** Names the layer and the line for which it was looked at. */
    public String carrier() {
        return line + "/" + layer;
    }

    /** Tests whether it is ground that the line takes from the subject. */
    public boolean isTaken() {
        return extent == Where.INSIDE && !boundary;
    }

    /** Tests whether a finding is a part of this total. */
    public boolean isOf(Finding finding) {
        return line.equals(finding.line())
                && layer.equals(finding.layer())
                && extent == finding.zone().extent().where();
    }
}
