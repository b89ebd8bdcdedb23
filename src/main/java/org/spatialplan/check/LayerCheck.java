package org.spatialplan.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.RuleSet.ZoneRule;

/** Checks one place of a subject against one layer. Immutable and thread-safe. */
final class LayerCheck {

    private final CheckedLayer layer;
    private final PackedAreas areas;
    private final HitFinder meetings;
    private final GroundFrame frame;

    LayerCheck(CheckedLayer layer, GroundFrame frame) {
        this.layer = layer;
        this.areas = layer.index().areas();
        this.meetings = new HitFinder(layer.index());
        this.frame = frame;
    }

    CheckedLayer layer() {
        return layer;
    }

    /**
     * The findings of a place in the layer.
     *
     * @param measured whether the sizes are complete, so that a threshold may excuse them
     */
    record Found(List<Finding> findings, Optional<LayerTotal> total, boolean measured) {
        static final Found NONE = new Found(List.of(), Optional.empty(), true);
    }

    Found check(CheckSubject subject, Part part, CheckConditions terms) {
        LayerHits meeting = part.somewhereInside()
                ? new LayerHits(meetings.ofTerritory(part.shape()), Coverage.NONE)
                : meetings.of(part.shape());
        if (meeting.met().isEmpty()) {
            return Found.NONE;
        }
        Optional<Uncovered> uncovered = part.somewhereInside()
                ? Optional.empty()
                : terms.approval()
                        .map(approval -> Uncovered.of(
                                part.shape(), approval, meeting.met(), meetings.accuracies(meeting.met()), areas));
        List<Finding> findings = IntStream.range(0, meeting.met().size())
                .mapToObj(k -> finding(
                        subject,
                        part,
                        meeting.met().get(k),
                        uncovered.map(outside -> outside.each().get(k)),
                        terms))
                .toList();
        return new Found(
                findings,
                part.somewhereInside()
                        ? Optional.empty()
                        : Optional.of(total(part, meeting, uncovered.map(Uncovered::together))),
                meeting.met().stream().allMatch(Hit::measurable));
    }

    private LayerIndex.Entry entry(int area) {
        return layer.index().located().get(area);
    }

    private Finding finding(
            CheckSubject subject, Part part, Hit met, Optional<Coverage> uncovered, CheckConditions terms) {
        RuleSet rules = layer.rules();
        Feature feature = entry(met.area()).feature();
        ZoneRule zone = rules.zoneOf(feature);
        List<AreaRule> areas = rules.areasOf(feature);
        return new Finding(
                layer.definition().id(),
                feature,
                part.label(),
                Certainty.certainIf(met.certain()),
                met.distanceM(),
                met.slackM(),
                met.coverage()
                        .map(coverage -> Overlap.of(part.shape().ground(), coverage, frame))
                        .orElse(Overlap.NOT_MEASURED),
                uncovered.map(coverage -> Overlap.of(part.shape().ground(), coverage, frame)),
                zone,
                rules.candidates(zone).stream()
                        .map(candidate -> Outcome.of(rules, candidate, areas, subject.works(), terms))
                        .sorted(Comparator.comparing(Outcome::state))
                        .toList(),
                areas);
    }

    private LayerTotal total(Part part, LayerHits meeting, Optional<Coverage> uncovered) {
        return new LayerTotal(
                layer.definition().id(),
                part.label(),
                Overlap.of(part.shape().ground(), meeting.together(), frame),
                uncovered.map(coverage -> Overlap.of(part.shape().ground(), coverage, frame)),
                Optional.empty());
    }

    /**
     * Returns the totals of one subject, with the threshold that the whole layer stays below; pieces are summed before.
     *
     * @param measured whether the totals are complete: a point in the ground has no size, and is never too small
     */
    List<LayerTotal> judge(List<LayerTotal> totals, boolean measured) {
        if (!measured) {
            return totals;
        }
        Optional<Threshold> below = layer.rules().thresholds().stream()
                .filter(threshold -> totals.stream().anyMatch(total -> measures(threshold, total)))
                .filter(threshold -> threshold.isAbove(mostOf(threshold, totals)))
                .findFirst();
        boolean allBelow = below.isPresent()
                && totals.stream().allMatch(total -> layer.rules().thresholds().stream()
                        .anyMatch(threshold ->
                                measures(threshold, total) && threshold.isAbove(mostOf(threshold, totals))));
        return allBelow
                ? totals.stream()
                        .map(total ->
                                new LayerTotal(total.layer(), total.part(), total.overlap(), total.uncovered(), below))
                        .toList()
                : totals;
    }

    private static double mostOf(Threshold threshold, List<LayerTotal> totals) {
        return totals.stream()
                .filter(total -> measures(threshold, total))
                .mapToDouble(total -> total.overlap().most())
                .sum();
    }

    private static boolean measures(Threshold threshold, LayerTotal total) {
        return switch (total.overlap().measure()) {
            case AREA_M2 -> threshold.measure().equals("area-m2");
            case LENGTH_M -> threshold.measure().equals("length-m");
            case COUNT, NONE -> false;
        };
    }
}
