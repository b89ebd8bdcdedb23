package org.spatialplan.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.RuleSet.ZoneRule;

/** One place of a subject against one layer. Immutable, thread-safe. */
final class LayerCheck {

    private final CheckedLayer layer;
    private final PackedAreas areas;
    private final GroundFrame frame;

    LayerCheck(CheckedLayer layer, GroundFrame frame) {
        this.layer = layer;
        this.areas = layer.index().areas();
        this.frame = frame;
    }

    CheckedLayer layer() {
        return layer;
    }

    /** What a place has with the layer. */
    record Outcome(List<Finding> findings, Optional<LayerTotal> total) {
        static final Outcome NONE = new Outcome(List.of(), Optional.empty());
    }

    Outcome check(CheckSubject subject, Part part, Terms terms) {
        List<Met> met = part.somewhereInside() ? nearTerritory(part) : met(part.shape());
        if (met.isEmpty()) {
            return Outcome.NONE;
        }
        Optional<Geometry> unapproved = part.somewhereInside()
                ? Optional.empty()
                : terms.approval().map(approval -> difference(part.shape().ground(), approval));
        List<Finding> findings = met.stream()
                .map(each -> finding(subject, part, each, unapproved, terms))
                .toList();
        return new Outcome(
                findings, part.somewhereInside() ? Optional.empty() : Optional.of(total(part, met, unapproved)));
    }

    /** A feature that is met, or may be. */
    private record Met(int area, double distanceM, double slackM, Optional<Coverage> coverage, boolean certain) {}

    private List<Met> nearTerritory(Part part) {
        UncertainShape place = part.shape();
        return candidates(place).flatMap(i -> near(place, i).stream()).toList();
    }

    private Optional<Met> near(UncertainShape place, int area) {
        double slack = slackM(place, area);
        var distance = areas.distanceM(area, place.ground(), slack);
        return distance.isPresent()
                ? Optional.of(new Met(area, distance.getAsDouble(), slack, Optional.empty(), false))
                : Optional.empty();
    }

    private List<Met> met(UncertainShape place) {
        boolean exact = place.accuracyM() + layer.index().worstAccuracyM() == 0;
        if (exact && place.ground().getDimension() == 2) {
            List<PackedAreas.Overlap> overlaps = areas.overlaps(place.ground());
            return overlaps.isEmpty()
                    ? List.of()
                    : overlaps.stream()
                            .map(overlap -> exactly(overlap.area(), overlap.areaM2()))
                            .toList();
        }
        return candidates(place).flatMap(i -> measured(place, i).stream()).toList();
    }

    private static Met exactly(int area, double areaM2) {
        return new Met(area, 0, 0, Optional.of(new Coverage(areaM2, areaM2, areaM2)), true);
    }

    private Optional<Met> measured(UncertainShape place, int area) {
        return near(place, area).flatMap(near -> {
            Coverage coverage = areas.coverage(place.ground(), new int[] {area}, new double[] {near.slackM()});
            boolean nothing = coverage.most() == 0 || near.slackM() == 0 && coverage.drawn() <= rounding(place);
            boolean certain =
                    coverage.least() > 0 || coverage.drawn() > 0 && reachesDeepInto(place, area, near.slackM());
            return nothing
                    ? Optional.empty()
                    : Optional.of(new Met(area, near.distanceM(), near.slackM(), Optional.of(coverage), certain));
        });
    }

    /** What rounding alone may measure where outlines touch: a nanometre along the whole outline. */
    private static double rounding(UncertainShape place) {
        return place.ground().getDimension() == 2 ? 1e-9 * place.ground().getLength() : 1e-9;
    }

    /** Whether the feature has a point so deep inside the place that they meet however the outlines move. */
    private boolean reachesDeepInto(UncertainShape place, int area, double slackM) {
        Geometry ground = place.ground();
        if (ground.getDimension() < 2 || ground.getArea() <= Math.PI * slackM * slackM) {
            return false;
        }
        Geometry core = ground.buffer(-slackM);
        return !core.isEmpty() && areas.distanceM(area, core, 0).isPresent();
    }

    private Stream<Integer> candidates(UncertainShape place) {
        return Arrays.stream(areas.near(
                        place.ground(), place.accuracyM() + layer.index().worstAccuracyM()))
                .boxed();
    }

    private double slackM(UncertainShape place, int area) {
        return place.accuracyM() + entry(area).shape().orElseThrow().accuracyM();
    }

    private LayerIndex.Entry entry(int area) {
        return layer.index().located().get(area);
    }

    private Finding finding(CheckSubject subject, Part part, Met met, Optional<Geometry> unapproved, Terms terms) {
        RuleSet rules = layer.rules();
        ZoneRule zone = rules.zoneOf(entry(met.area()).feature());
        ActivityClass activity = rules.activities().get(subject.activity());
        boolean permitted = zone.permits().contains(activity.id());
        boolean national = !permitted
                && terms.nationalProject()
                && rules.nationalProjects()
                        .map(projects -> projects.zones().contains(zone.id()))
                        .orElse(false);
        Needs needs = permitted
                ? new Needs(activity.needs(), activity.requires())
                : national
                        ? rules.nationalProjects()
                                .map(projects -> new Needs(projects.needs(), projects.requires()))
                                .orElseThrow()
                        : new Needs(zone.otherwise(), List.of());
        return new Finding(
                layer.definition().id(),
                entry(met.area()).feature(),
                part.label(),
                permitted || national ? ConflictState.CONDITIONAL : ConflictState.CONFLICT,
                Certainty.certainIf(met.certain()),
                met.distanceM(),
                met.slackM(),
                met.coverage()
                        .map(coverage -> Overlap.of(part.shape().ground(), coverage, frame))
                        .orElse(Overlap.NOT_MEASURED),
                unapproved.map(rest -> uncovered(part, rest, List.of(met))),
                zone,
                activity,
                national,
                permitted ? activity.source() : zone.source(),
                needs.words(),
                needs.documents().stream().map(rules.documents()::get).toList());
    }

    /** What would be needed, and the ids of the documents. */
    private record Needs(Words words, List<String> documents) {}

    private LayerTotal total(Part part, List<Met> met, Optional<Geometry> unapproved) {
        Geometry ground = part.shape().ground();
        Coverage union = met.size() == 1 ? met.get(0).coverage().orElseThrow() : coverage(ground, met);
        Overlap overlap = Overlap.of(ground, union, frame);
        return new LayerTotal(
                layer.definition().id(),
                part.label(),
                overlap,
                unapproved.map(rest -> uncovered(part, rest, met)),
                Optional.empty());
    }

    /** What of the features lies on the ground that no approval covers; its share is still that of the whole place. */
    private Overlap uncovered(Part part, Geometry unapproved, List<Met> met) {
        Coverage coverage = unapproved.getDimension() < part.shape().ground().getDimension() || unapproved.isEmpty()
                ? Coverage.NONE
                : coverage(unapproved, met);
        return Overlap.of(part.shape().ground(), coverage, frame);
    }

    private Coverage coverage(Geometry ground, List<Met> met) {
        return areas.coverage(
                ground,
                met.stream().mapToInt(Met::area).toArray(),
                met.stream().mapToDouble(Met::slackM).toArray());
    }

    private static Geometry difference(Geometry ground, Geometry approval) {
        return OverlayNGRobust.overlay(ground, approval, OverlayNG.DIFFERENCE);
    }

    /** The totals of one subject, told whether the whole layer stays below a threshold: pieces are summed before. */
    List<LayerTotal> judged(List<LayerTotal> totals) {
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
