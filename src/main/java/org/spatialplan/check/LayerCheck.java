package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Where;

/** Checks one place of a subject against one layer. Immutable and thread-safe. */
final class LayerCheck {

    private final CheckedLayer layer;
    private final PackedAreas areas;
    private final HitFinder meetings;
    private final GroundFrame frame;
    private final Optional<ZoneRule> outside;
    private final Optional<Feature> outsideFeature;
    private final KeptOutcomes kept;
    private final boolean isBoundary;
    private final String line;
    private final int number;

    /** @param number of the layer among all that are checked */
    LayerCheck(CheckedLayer layer, GroundFrame frame, int number) {
        this.layer = layer;
        this.number = number;
        this.areas = layer.index().areas();
        this.meetings = new HitFinder(layer.index(), layer.chosen());
        this.frame = frame;
        this.outside = layer.role() == Role.OWN ? layer.rules().outside() : Optional.empty();
        this.kept = new KeptOutcomes(layer.rules());
        this.isBoundary = layer.isBoundary();
        this.outsideFeature = outside.map(zone -> OutsideGround.feature(zone, layer));
        this.line = layer.rules().line().id();
    }

    CheckedLayer layer() {
        return layer;
    }

    /**
     * The findings of places in the layer.
     *
     * @param measured whether the sizes are complete, so that a threshold may excuse them
     */
    record Found(List<Finding> findings, List<LayerTotal> totals, List<ZoneTotal> zones, boolean measured) {
        static final Found NONE = new Found(List.of(), List.of(), List.of(), true);

        Found plus(Found other) {
            if (this == NONE || other == NONE) {
                return this == NONE ? other : this;
            }
            return new Found(
                    joined(findings, other.findings),
                    joined(totals, other.totals),
                    joined(zones, other.zones),
                    measured && other.measured);
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    Found check(CheckSubject subject, CheckedPlaces.Place place, CheckConditions terms) {
        LayerHits meeting = place.isNear(number) ? meet(place) : LayerHits.NONE;
        Found inside = meeting.met().isEmpty() ? Found.NONE : inside(subject, place, meeting, terms);
        return outside.isPresent() ? inside.plus(outside(outside.get(), subject, place, terms)) : inside;
    }

    private LayerHits meet(CheckedPlaces.Place place) {
        Part part = place.part();
        if (part.somewhereInside()) {
            return new LayerHits(meetings.ofTerritory(part.shape()), Coverage.NONE);
        }
        LayerHits found = meetings.of(part.shape(), place.ground(), place.near(number));
        return layer.role() == Role.NEAR ? confirmed(found, part.shape()) : found;
    }

    /**
     * Drops hits on the ground near a feature that is farther away than the zone reaches; the others get the distance to
     * the feature itself.
     */
    private LayerHits confirmed(LayerHits found, UncertainShape place) {
        List<Hit> met = new ArrayList<>(found.met().size());
        for (Hit hit : found.met()) {
            distanceToFeature(hit, place).ifPresent(distanceM -> met.add(hit.at(distanceM)));
        }
        return met.isEmpty() ? LayerHits.NONE : new LayerHits(met, found.together());
    }

    /** Returns the distance in metres to the feature near which the ground is; empty beyond the reach of the zone. */
    private OptionalDouble distanceToFeature(Hit hit, UncertainShape place) {
        Feature feature = entry(hit.area()).feature();
        double reach = layer.zoning().zoneOf(feature).extent().nearM() + hit.slackM();
        return layer.source()
                .areas()
                .distanceM(layer.source().findNumber(feature.id()).orElseThrow(), place.ground(), reach);
    }

    private Found inside(CheckSubject subject, CheckedPlaces.Place place, LayerHits meeting, CheckConditions terms) {
        Part part = place.part();
        Optional<Uncovered> uncovered = part.somewhereInside()
                ? Optional.empty()
                : terms.approval()
                        .map(approval -> Uncovered.of(
                                part.shape(), approval, meeting.met(), meetings.accuracies(meeting.met()), areas));
        List<Finding> findings = IntStream.range(0, meeting.met().size())
                .mapToObj(k -> finding(
                        subject,
                        place,
                        meeting.met().get(k),
                        uncovered.map(outside -> outside.each().get(k)),
                        terms))
                .toList();
        if (part.somewhereInside()) {
            return new Found(findings, List.of(), List.of(), false);
        }
        LayerTotal total = total(place, meeting, uncovered.map(Uncovered::together));
        return new Found(
                findings,
                List.of(total),
                zones(place, meeting, findings, total),
                meeting.met().stream().allMatch(Hit::measurable));
    }

    private LayerIndex.Entry entry(int area) {
        return layer.index().located().get(area);
    }

    private Finding finding(
            CheckSubject subject,
            CheckedPlaces.Place place,
            Hit met,
            Optional<Coverage> uncovered,
            CheckConditions terms) {
        RuleSet rules = layer.rules();
        Part part = place.part();
        Feature feature = entry(met.area()).feature();
        ZoneRule zone = layer.zoning().zoneOf(feature);
        List<AreaRule> areas = layer.role() == Role.OWN ? rules.areasOf(feature) : List.of();
        Overlap overlap = met.coverage()
                .map(coverage -> Overlap.of(part.shape().ground(), coverage, place.whole(frame)))
                .orElse(Overlap.NOT_MEASURED);
        return new Finding(
                line,
                layer.definition().id(),
                feature,
                part.label(),
                Certainty.certainIf(met.certain()),
                met.distanceM(),
                met.slackM(),
                overlap,
                taken(place, met),
                uncovered.map(coverage -> Overlap.of(part.shape().ground(), coverage, place.whole(frame))),
                zone,
                areas.isEmpty()
                        ? keptOutcomes(zone, subject, terms, overlap)
                        : outcomes(zone, areas, subject, terms, overlap),
                areas);
    }

    private List<Outcome> outcomes(
            ZoneRule zone, List<AreaRule> areas, CheckSubject subject, CheckConditions terms, Overlap overlap) {
        Outcome.Case of = new Outcome.Case(layer.rules(), areas, subject.works(), terms, most(overlap));
        return layer.rules().candidates(zone).stream()
                .flatMap(candidate -> Outcome.of(candidate, of))
                .sorted(Comparator.comparing(Outcome::state))
                .toList();
    }

    private List<Outcome> keptOutcomes(ZoneRule zone, CheckSubject subject, CheckConditions terms, Overlap overlap) {
        return kept.get(
                zone,
                subject.works(),
                terms.nationalProject(),
                most(overlap),
                () -> outcomes(zone, List.of(), subject, terms, overlap));
    }

    /** Returns the largest size in m²; infinite if it is unknown. */
    private static double most(Overlap overlap) {
        return overlap.measure() == Overlap.Measure.AREA_M2 ? overlap.most() : Double.POSITIVE_INFINITY;
    }

    /** Measures how much of a feature's lines an area takes. */
    private Optional<Overlap> taken(CheckedPlaces.Place place, Hit met) {
        boolean measured = !place.part().somewhereInside()
                && layer.role() != Role.NEAR
                && layer.index().hasLower(met.area())
                && place.part().shape().ground().getDimension() == 2;
        return measured
                ? TakenLength.of(
                        place.ground(),
                        meetings.lower(place.part().shape(), met.area()),
                        layer.index().linesM(met.area()),
                        met.slackM(),
                        frame.surface())
                : Optional.empty();
    }

    /** Sums what is shared by the zones of the features. */
    private List<ZoneTotal> zones(
            CheckedPlaces.Place place, LayerHits meeting, List<Finding> findings, LayerTotal total) {
        if (findings.size() == 1) {
            return List.of(new ZoneTotal(
                    layer.definition().id(),
                    place.part().label(),
                    findings.get(0).zone(),
                    total.overlap()));
        }
        Map<String, List<Integer>> byZone = new LinkedHashMap<>();
        for (int k = 0; k < findings.size(); k++) {
            byZone.computeIfAbsent(findings.get(k).zone().id(), zone -> new ArrayList<>())
                    .add(k);
        }
        return byZone.values().stream()
                .map(of -> new ZoneTotal(
                        layer.definition().id(),
                        place.part().label(),
                        findings.get(of.get(0)).zone(),
                        byZone.size() == 1
                                ? total.overlap()
                                : of.size() == 1
                                        ? findings.get(of.get(0)).overlap()
                                        : together(
                                                place,
                                                of.stream()
                                                        .map(meeting.met()::get)
                                                        .toList())))
                .toList();
    }

    private Overlap together(CheckedPlaces.Place place, List<Hit> met) {
        UncertainShape shape = place.part().shape();
        int[] numbers = HitFinder.numbers(met);
        Coverage covered = shape.ground().getDimension() == 2
                ? place.ground().coverage(areas, numbers, meetings.accuracies(met))
                : areas.coverages(
                                shape.ground(),
                                numbers,
                                met.stream().mapToDouble(Hit::slackM).toArray())
                        .together();
        return Overlap.of(shape.ground(), covered, place.whole(frame));
    }

    private LayerTotal total(CheckedPlaces.Place place, LayerHits meeting, Optional<Coverage> uncovered) {
        Part part = place.part();
        return new LayerTotal(
                line,
                layer.definition().id(),
                part.label(),
                layer.role() == Role.NEAR ? Where.NEAR : Where.INSIDE,
                isBoundary,
                Overlap.of(part.shape().ground(), meeting.together(), place.whole(frame)),
                uncovered.map(coverage -> Overlap.of(part.shape().ground(), coverage, place.whole(frame))),
                Optional.empty());
    }

    /** The ground of a place that no feature covers, as a finding of its own. */
    private Found outside(ZoneRule zone, CheckSubject subject, CheckedPlaces.Place place, CheckConditions terms) {
        Part part = place.part();
        Overlap rest = part.somewhereInside() ? Overlap.NOT_MEASURED : measureOutside(place);
        if (!part.somewhereInside() && rest.most() == 0) {
            return Found.NONE;
        }
        Finding finding = new Finding(
                line,
                layer.definition().id(),
                outsideFeature.orElseThrow(),
                part.label(),
                Certainty.certainIf(rest.least() > 0),
                0,
                part.shape().accuracyM() + layer.index().worstAccuracyM(),
                rest,
                Optional.empty(),
                Optional.empty(),
                zone,
                keptOutcomes(zone, subject, terms, rest),
                List.of());
        if (part.somewhereInside()) {
            return new Found(List.of(finding), List.of(), List.of(), false);
        }
        return new Found(
                List.of(finding),
                List.of(new LayerTotal(
                        line,
                        layer.definition().id(),
                        part.label(),
                        Where.OUTSIDE,
                        isBoundary,
                        rest,
                        Optional.empty(),
                        Optional.empty())),
                List.of(new ZoneTotal(layer.definition().id(), part.label(), zone, rest)),
                true);
    }

    private Overlap measureOutside(CheckedPlaces.Place place) {
        return place.isNear(number)
                ? OutsideGround.of(place, layer.index(), frame)
                : OutsideGround.ofAll(place, layer.index(), frame);
    }

    /**
     * Returns the totals of one subject, with the threshold that the layer stays below; pieces are summed before.
     * A point in the ground has no size, and is never too small.
     */
    List<LayerTotal> judge(Found found) {
        boolean mayBeBelow = false;
        for (LayerTotal total : found.totals()) {
            mayBeBelow |= mayBeBelow(total);
        }
        if (!mayBeBelow) {
            return found.totals();
        }
        List<LayerTotal> judged = new ArrayList<>(found.totals().size());
        for (Where extent : Where.values()) {
            List<LayerTotal> totals = found.totals().stream()
                    .filter(total -> total.extent() == extent)
                    .toList();
            judged.addAll(found.measured() || extent == Where.OUTSIDE ? judge(totals) : totals);
        }
        return judged;
    }

    private boolean mayBeBelow(LayerTotal total) {
        for (Threshold threshold : layer.rules().thresholds()) {
            if (measures(threshold, total) && threshold.isAbove(total.overlap().most())) {
                return true;
            }
        }
        return false;
    }

    private List<LayerTotal> judge(List<LayerTotal> totals) {
        if (totals.isEmpty()) {
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
        return allBelow ? totals.stream().map(total -> total.below(below)).toList() : totals;
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
