package org.spatialplan.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * One question to both: does this ground meet this layer? Made again from its seed and number.
 *
 * @param name kinds of ground and layer, and how it was placed
 * @param activity ids of activity classes of the rules, by semicolon
 * @param accuracyM of the ground, metres
 * @param ground degrees, longitude before latitude
 * @param approval the area that an approval covers, likewise
 */
record OracleCase(
        long seed,
        long number,
        String name,
        String activity,
        double accuracyM,
        Geometry ground,
        List<Plotted> features,
        Optional<Geometry> approval) {

    OracleCase {
        features = List.copyOf(features);
    }

    OracleCase withActivity(String other) {
        return new OracleCase(seed, number, name, other, accuracyM, ground, features, approval);
    }

    List<String> activities() {
        return List.of(activity.split(";"));
    }

    OracleCase withGround(Geometry other) {
        return new OracleCase(seed, number, name, activity, accuracyM, other, features, approval);
    }

    OracleCase withFeatures(List<Plotted> other) {
        return new OracleCase(seed, number, name, activity, accuracyM, ground, other, approval);
    }

    OracleCase withApproval(Geometry area) {
        return new OracleCase(seed, number, name, activity, accuracyM, ground, features, Optional.of(area));
    }

    OracleCase withAccuracy(double metres) {
        return new OracleCase(seed, number, name, activity, metres, ground, features, approval);
    }

    /** All that is needed to ask again, in degrees. */
    String reproduced() {
        return String.format(
                Locale.ROOT,
                "seed %d number %d: %s, activity %s%n  ground, accuracy %s m: %s%n  approval %s%n  %s",
                seed,
                number,
                name,
                activity,
                accuracyM,
                ground,
                approval.map(Geometry::toText).orElse("none"),
                features.stream()
                        .map(feature -> feature.id() + " " + feature.zone() + ", accuracy " + feature.accuracyM()
                                + " m: " + feature.geometry())
                        .collect(Collectors.joining("\n  ")));
    }
}
