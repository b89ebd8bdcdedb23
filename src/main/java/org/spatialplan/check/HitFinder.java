package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.Coverages;
import org.spatialplan.index.Distances;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.index.TouchTest;

/**
 * Finds which features of a layer a place meets, how surely, and what they share. Exact drawings meet where their
 * interiors do; a touch is not a meeting. Immutable and thread-safe.
 */
final class HitFinder {

    /** Lines farther away than this many slacks and metres have no part in any answer. */
    private static final double BESIDE = 1.01;

    private static final double BESIDE_M = 1;

    private final LayerIndex index;
    private final PackedAreas areas;
    private final Optional<BitSet> chosen;

    /** @param chosen numbers of the features that are looked at; empty for all */
    HitFinder(LayerIndex index, Optional<BitSet> chosen) {
        this.index = index;
        this.areas = index.areas();
        this.chosen = chosen;
    }

    private boolean isChosen(int area) {
        return chosen.isEmpty() || chosen.get().get(area);
    }

    /** Finds the features that the place may meet if it is somewhere inside its shape; nothing can be measured. */
    List<Hit> ofTerritory(UncertainShape territory) {
        return distances(territory, 0).entrySet().stream()
                .map(near -> new Hit(
                        near.getKey(),
                        near.getValue(),
                        slackM(territory, near.getKey()),
                        Optional.empty(),
                        false,
                        false))
                .toList();
    }

    LayerHits of(UncertainShape place, UncertainGround ground) {
        return of(place, ground, areas.boxesNear(place.ground()));
    }

    /** @param boxes numbers of the boxes of the packed areas that may meet the place's box; of the others none does */
    LayerHits of(UncertainShape place, UncertainGround ground, int[] boxes) {
        return place.ground().getDimension() == 2 ? ofArea(place, ground, boxes) : ofLower(place);
    }

    private LayerHits ofArea(UncertainShape place, UncertainGround ground, int[] boxes) {
        if (place.accuracyM() + index.worstAccuracyM() > 0) {
            return measured(place, ground);
        }
        List<Hit> met = exactly(place, ground, boxes);
        if (met.isEmpty()) {
            return LayerHits.NONE;
        }
        return new LayerHits(
                met,
                met.size() == 1
                        ? met.get(0).coverage().orElseThrow()
                        : ground.coverage(areas, numbers(met), accuracies(met)));
    }

    private List<Hit> exactly(UncertainShape place, UncertainGround ground, int[] boxes) {
        List<Hit> met = new ArrayList<>(2);
        for (PackedAreas.Overlap overlap : areas.overlaps(ground.asked(), boxes)) {
            if (!isChosen(overlap.area())) {
                continue;
            }
            double m2 = overlap.areaM2();
            met.add(new Hit(
                    overlap.area(),
                    0,
                    0,
                    Optional.of(new Coverage(m2, m2, m2)),
                    true,
                    !index.hasLower(overlap.area())));
        }
        if (index.hasLower()) {
            addLower(place, met);
        }
        return met;
    }

    /** Adds exact points and lines, which have no area to share. */
    private void addLower(UncertainShape place, List<Hit> met) {
        Arrays.stream(near(place, 0))
                .filter(index::hasLower)
                .filter(i -> met.stream().noneMatch(other -> other.area() == i))
                .filter(i -> Interiors.meet(place.ground(), lower(place, i)))
                .forEach(i -> met.add(new Hit(i, 0, 0, Optional.of(Coverage.NONE), true, false)));
        met.sort(Comparator.comparingInt(Hit::area));
    }

    /** Measures what features with an area share with the place; points and lines add nothing. */
    private LayerHits measured(UncertainShape place, UncertainGround ground) {
        Map<Integer, Double> near = distances(place, 0);
        if (near.isEmpty()) {
            return LayerHits.NONE;
        }
        int[] numbers = near.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] accuraciesM =
                Arrays.stream(numbers).mapToDouble(index::accuracyM).toArray();
        Coverages coverages = ground.coverages(areas, numbers, accuraciesM);
        TouchTest touches = areas.touches(place.ground());
        List<Hit> met = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            measured(
                            place,
                            ground,
                            touches,
                            numbers[k],
                            near.get(numbers[k]),
                            coverages.each().get(k))
                    .ifPresent(met::add);
        }
        return met.isEmpty() ? LayerHits.NONE : new LayerHits(met, coverages.together());
    }

    private Optional<Hit> measured(
            UncertainShape place,
            UncertainGround ground,
            TouchTest touches,
            int i,
            double distanceM,
            Coverage coverage) {
        double slack = slackM(place, i);
        if (slack == 0) {
            boolean overlaps = touches.isOverlap(i, coverage.drawn());
            boolean meets = overlaps || index.hasLower(i) && Interiors.meet(place.ground(), lower(place, i));
            return meets ? Optional.of(met(i, distanceM, slack, coverage, true)) : Optional.empty();
        }
        if (coverage.most() == 0 && !index.hasLower(i)) {
            return Optional.empty();
        }
        boolean certain = coverage.least() > 0 || distanceM == 0 && surelyMeet(place, ground, i, slack);
        return Optional.of(met(i, distanceM, slack, coverage, certain));
    }

    /**
     * Tests whether one has a point deeper inside the other than both outlines may move, or whether the least extents
     * of both share one.
     */
    private boolean surelyMeet(UncertainShape place, UncertainGround ground, int i, double slackM) {
        if (areas.holdsDeeper(i, ground.packed(), slackM) || ground.reachesSurely(areas, i, index.accuracyM(i))) {
            return true;
        }
        if (place.ground().getArea() <= Math.PI * slackM * slackM) {
            return false;
        }
        return index.hasLower(i) && Interiors.reach(place.ground(), lower(place, i), slackM)
                || index.hasArea(i) && areas.reachesDeeper(i, ground.packed(), slackM);
    }

    /** Measures lines and points against all features together. */
    private LayerHits ofLower(UncertainShape place) {
        Map<Integer, Double> near = distances(place, ContactTolerance.TOLERANCE_M);
        if (near.isEmpty()) {
            return LayerHits.NONE;
        }
        int[] numbers = near.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] slack =
                Arrays.stream(numbers).mapToDouble(i -> slackM(place, i)).toArray();
        Coverages coverages = areas.coverages(place.ground(), numbers, slack);
        List<Hit> met = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            lowerMet(
                            place,
                            numbers[k],
                            near.get(numbers[k]),
                            slack[k],
                            coverages.each().get(k))
                    .ifPresent(met::add);
        }
        return met.isEmpty() ? LayerHits.NONE : new LayerHits(met, coverages.together());
    }

    private Optional<Hit> lowerMet(UncertainShape place, int i, double distance, double slackM, Coverage coverage) {
        if (slackM == 0) {
            boolean meets =
                    coverage.drawn() > 0 || index.hasLower(i) && Interiors.meet(lower(place, i), place.ground());
            return meets ? Optional.of(met(i, 0, slackM, coverage, true)) : Optional.empty();
        }
        boolean possible = distance <= slackM && (coverage.most() > 0 || index.hasLower(i));
        return possible ? Optional.of(met(i, distance, slackM, coverage, coverage.least() > 0)) : Optional.empty();
    }

    private Hit met(int i, double distanceM, double slackM, Coverage coverage, boolean certain) {
        return new Hit(i, distanceM, slackM, Optional.of(coverage), certain, !index.hasLower(i));
    }

    /** Lists the features that are near enough to be tested, ascending. */
    private int[] near(UncertainShape place, double besideM) {
        int[] near = areas.near(place.ground(), place.accuracyM() + index.worstAccuracyM() + besideM);
        return chosen.isEmpty() || near.length == 0
                ? near
                : Arrays.stream(near).filter(this::isChosen).toArray();
    }

    /**
     * Returns the distances of the features that both accuracies may bring to the place, by their numbers, ascending.
     */
    private Map<Integer, Double> distances(UncertainShape place, double besideM) {
        Map<Integer, Double> found = new LinkedHashMap<>();
        int[] near = near(place, besideM);
        if (near.length > 0) {
            Distances distances = areas.distances(place.ground());
            for (int i : near) {
                distances.distanceM(i, slackM(place, i) + besideM).ifPresent(distance -> found.put(i, distance));
            }
        }
        return found;
    }

    private double slackM(UncertainShape place, int i) {
        return place.accuracyM() + index.accuracyM(i);
    }

    /** Returns the lines and points of a feature that both accuracies may bring to the place. */
    Geometry lower(UncertainShape place, int i) {
        Envelope box = new Envelope(place.ground().getEnvelopeInternal());
        box.expandBy(BESIDE * slackM(place, i) + BESIDE_M);
        return index.lowerNear(i, box);
    }

    double[] accuracies(List<Hit> met) {
        return met.stream().mapToDouble(each -> index.accuracyM(each.area())).toArray();
    }

    static int[] numbers(List<Hit> met) {
        return met.stream().mapToInt(Hit::area).toArray();
    }
}
