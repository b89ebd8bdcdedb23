package org.spatialplan.oracle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * One question to both: does this ground meet this layer? Made again from its seed and number.
 *
 * @param name kinds of ground and layer, and how it was placed
 * @param activity id of an activity class of the rules
 * @param accuracyM of the ground, metres
 * @param ground degrees, longitude before latitude
 */
record OracleCase(
        long seed,
        long number,
        String name,
        String activity,
        double accuracyM,
        Geometry ground,
        List<Plotted> features) {

    OracleCase {
        features = List.copyOf(features);
    }

    OracleCase withGround(Geometry other) {
        return new OracleCase(seed, number, name, activity, accuracyM, other, features);
    }

    OracleCase withFeatures(List<Plotted> other) {
        return new OracleCase(seed, number, name, activity, accuracyM, ground, other);
    }

    OracleCase withAccuracy(double metres) {
        return new OracleCase(seed, number, name, activity, metres, ground, features);
    }

    /** All that is needed to ask again, in degrees. */
    String reproduced() {
        return String.format(
                Locale.ROOT,
                "seed %d number %d: %s, activity %s%n  ground, accuracy %s m: %s%n  %s",
                seed,
                number,
                name,
                activity,
                accuracyM,
                ground,
                features.stream()
                        .map(feature -> feature.id() + " " + feature.zone() + ", accuracy " + feature.accuracyM()
                                + " m: " + feature.geometry())
                        .collect(Collectors.joining("\n  ")));
    }
}
