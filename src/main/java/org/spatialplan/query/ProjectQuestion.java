package org.spatialplan.query;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Project;

/**
 * A question about projects; all given conditions must hold.
 *
 * @param field id of a field
 * @param district id of a district in the territory; {@code citywide} for projects of the whole city
 * @param body id of a responsible body
 * @param year a year in which works go on
 * @param text words that must all occur in names, summaries, bodies, districts or places
 * @param near a feature within a distance
 * @param bbox CRS84 degrees
 * @param filter condition on the project's properties
 * @param certainty {@code CERTAIN} drops matches that are only possible
 */
public record ProjectQuestion(
        Optional<String> field,
        Optional<String> district,
        Optional<String> body,
        OptionalInt year,
        Optional<String> text,
        Optional<Near> near,
        Optional<Envelope> bbox,
        Optional<Predicate<Project>> filter,
        Optional<Certainty> certainty) {

    /** Asks for projects near a feature. */
    public static ProjectQuestion near(Near near) {
        return spatial(Optional.of(near), Optional.empty());
    }

    /** Asks for projects in a box. */
    public static ProjectQuestion within(Envelope bbox) {
        return spatial(Optional.empty(), Optional.of(bbox));
    }

    /** Asks for projects of a field and a district, each if given. */
    public static ProjectQuestion of(Optional<String> field, Optional<String> district) {
        return new ProjectQuestion(
                field,
                district,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ProjectQuestion spatial(Optional<Near> near, Optional<Envelope> bbox) {
        return new ProjectQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                near,
                bbox,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A feature and a distance.
     *
     * @param distanceM metres on the ground; 0 asks for touching
     */
    public record Near(FeatureRef feature, double distanceM) {}
}
