package org.spatialplan.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.ControlLine;

/**
 * The verdict on one subject by one control line.
 *
 * @param layers ids of the layers that were looked at
 * @param illustrative whether these layers only illustrate the official ones
 * @param standIn whether the line's own layer holds nothing, and another one was looked at instead
 * @param certainty how sure the state is; empty where nothing was decided
 * @param findings gravest and surest first; those of layers below their threshold are kept and decide nothing
 * @param totals one for each measured place and layer with findings
 * @param zones the same for each zone
 * @param notExcluded ids of features without a location in the subject's territory, which cannot be excluded
 * @param outcomes the possible states, the gravest first: several where they depend on something unknown
 */
public record LineReport(
        ControlLine line,
        List<String> layers,
        boolean illustrative,
        boolean standIn,
        Involvement involvement,
        ConflictState state,
        Optional<Certainty> certainty,
        Reason reason,
        List<Finding> findings,
        List<LayerTotal> totals,
        List<ZoneTotal> zones,
        List<String> notExcluded,
        List<ConflictState> outcomes) {

    /** Tests whether all that is met is smaller than the rules count (疑似边界误差). */
    public boolean isBelowThreshold() {
        return !totals.isEmpty()
                && !findings.isEmpty()
                && findings.stream().allMatch(finding -> totals.stream()
                        .anyMatch(total -> total.isOf(finding) && total.below().isPresent()));
    }

    /** Tests whether what the subject shares with the line is not told to the asker: then no size of it is known, not even 0. */
    public boolean isSizeWithheld() {
        return reason == Reason.WITHHELD
                && totals.isEmpty()
                && (involvement == Involvement.AFFECTED || involvement == Involvement.POSSIBLE);
    }

    /**
     * Returns what the subject shares with the line's features; where these cover nothing as drawn, for example because
     * they are lines, with the ground near or outside them. Of several places and layers it is the largest that is
     * measured, areas before lines and points.
     */
    public Optional<Overlap> shared() {
        return totals.stream()
                .filter(total -> total.overlap().measure() != Overlap.Measure.NONE)
                .min(Comparator.comparing((LayerTotal total) -> total.overlap().measure())
                        .thenComparing(total -> total.overlap().size() == 0)
                        .thenComparing(LayerTotal::extent)
                        .thenComparing(total -> total.overlap().size(), Comparator.reverseOrder()))
                .map(LayerTotal::overlap);
    }

    /** Lists the documents that all findings together need; empty where the rules forbid the works. */
    public List<Demand> documents() {
        return state == ConflictState.CONFLICT && outcomes.size() == 1
                ? List.of()
                : Demand.together(findings.stream().flatMap(finding -> finding.documents().stream()));
    }

    /** Returns the verdict for an assumed place: it is not certain that nothing is met. */
    LineReport onAssumedPlace() {
        return reason == Reason.NOTHING_NEAR || reason == Reason.BELOW_THRESHOLD
                ? new LineReport(
                        line,
                        layers,
                        illustrative,
                        standIn,
                        Involvement.POSSIBLE,
                        state,
                        Optional.of(Certainty.POSSIBLE),
                        Reason.NOTHING_NEAR_ASSUMED,
                        findings,
                        totals,
                        zones,
                        notExcluded,
                        outcomes)
                : this;
    }
}
