package org.spatialplan.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.geo.ProjectedLimit;

/**
 * How an indicator is computed from layers.
 *
 * @param number of the indicator in the plan
 * @param of id of the layer that is measured
 * @param by ids of the layers that it is compared with; empty where the rule needs none
 * @param attribute of the features of {@code of} that decides; empty where the rule needs none
 * @param values of the attribute that count
 * @param otherValues of the attribute that are known and do not count; what stands in neither list is told
 * @param complement whether the share that is left over is the answer
 * @param reaches how far a feature of {@code by} reaches, by its size; the largest size first
 * @param words the method in one sentence
 * @param source where the method is laid down, or that it is this project's own reading
 */
public record IndicatorMethod(
        int number,
        Rule rule,
        String of,
        List<String> by,
        String attribute,
        List<String> values,
        List<String> otherValues,
        boolean complement,
        List<Reach> reaches,
        Words words,
        Words source) {

    public IndicatorMethod {
        by = List.copyOf(by);
        values = List.copyOf(values);
        otherValues = List.copyOf(otherValues);
        reaches = reaches.stream()
                .sorted(Comparator.comparingDouble(Reach::fromM2).reversed())
                .toList();
    }

    /** What is computed. */
    public enum Rule {
        /** The ground that a layer holds; what several features hold counts once. Areas. */
        AREA,
        /** The share of a layer whose attribute has one of the values: by area, or by length for a layer of lines. */
        SHARE_WITH_ATTRIBUTE,
        /** The share of a layer's ground that other layers cover. Areas on areas. */
        SHARE_COVERED,
        /** The share of a layer's ground within reach of other layers' features, from their edges. Areas on areas. */
        SHARE_WITHIN_REACH
    }

    /** The same statement in both languages. */
    public record Words(String zh, String en) {}

    /**
     * How far a feature reaches.
     *
     * @param fromM2 a feature of that area or more, m² on the ellipsoid
     * @param radiusM from its edge, metres on the ground
     */
    public record Reach(double fromM2, double radiusM) {

        private boolean isReached(double areaM2) {
            return ProjectedLimit.isReached(areaM2, fromM2);
        }
    }

    /** All layers that are needed. */
    public List<String> layers() {
        return Stream.concat(Stream.of(of), by.stream()).distinct().toList();
    }

    /** How far a feature of some size reaches; empty if it is too small to count. */
    Optional<Reach> reachOf(double areaM2) {
        return reaches.stream().filter(reach -> reach.isReached(areaM2)).findFirst();
    }
}
