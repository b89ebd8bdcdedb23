package org.spatialplan.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.geo.ProjectedLimit;
import org.spatialplan.text.LocalizedText;

/**
 * The method that computes an indicator from layers.
 *
 * @param number of the indicator in the plan
 * @param of id of the layer that is measured
 * @param by ids of the layers that it is compared with; empty where the rule needs none
 * @param attribute the attribute of the features of {@code of} that decides; empty where the rule needs none
 * @param values of the attribute that count
 * @param otherValues values of the attribute that do not count; a value in neither list is reported
 * @param complement whether the answer is the rest of the share
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
        LocalizedText words,
        LocalizedText source) {

    public IndicatorMethod {
        by = List.copyOf(by);
        values = List.copyOf(values);
        otherValues = List.copyOf(otherValues);
        reaches = reaches.stream()
                .sorted(Comparator.comparingDouble(Reach::fromM2).reversed())
                .toList();
    }

    /** What a method computes. */
    public enum Rule {
        /** The ground that a layer covers; ground of several features counts once. For areas. */
        AREA,
        /** The share of a layer whose attribute has one of the values: by area, or by length for a layer of lines. */
        SHARE_WITH_ATTRIBUTE,
        /** The share of a layer's ground that other layers cover. For areas. */
        SHARE_COVERED,
        /**
         * The share of a layer's ground within a radius of other layers' features, measured from their edges. For
         * areas.
         */
        SHARE_WITHIN_REACH
    }

    /**
     * The radius that a feature serves.
     *
     * @param fromM2 the smallest area of such a feature, in m² on the ellipsoid
     * @param radiusM the radius from its edge, in metres on the ground
     */
    public record Reach(double fromM2, double radiusM) {

        private boolean isReached(double areaM2) {
            return ProjectedLimit.isReached(areaM2, fromM2);
        }
    }

    /** Lists all layers that the method needs. */
    public List<String> layers() {
        return Stream.concat(Stream.of(of), by.stream()).distinct().toList();
    }

    /** Returns the radius of a feature of some size; empty if it is too small to count. */
    Optional<Reach> reachOf(double areaM2) {
        return reaches.stream().filter(reach -> reach.isReached(areaM2)).findFirst();
    }
}
