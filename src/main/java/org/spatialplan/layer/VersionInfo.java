package org.spatialplan.layer;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The record of one version of a layer.
 *
 * @param number from 1, ascending
 * @param sha256 of the file, hexadecimal
 * @param source where the file came from
 * @param origin who brought it
 * @param addedAt when it became current
 * @param features number of features, located or not
 * @param areaM2 the ground that its features cover together, on the ellipsoid, in m²; overlaps count once; NaN if it is
 *     unknown
 * @param provenance who is responsible for it
 */
public record VersionInfo(
        String layer,
        int number,
        String sha256,
        String source,
        Origin origin,
        Instant addedAt,
        int features,
        double areaM2,
        Provenance provenance) {

    /** Makes the record of a version without provenance beyond its source. */
    public VersionInfo(
            String layer,
            int number,
            String sha256,
            String source,
            Origin origin,
            Instant addedAt,
            int features,
            double areaM2) {
        this(layer, number, sha256, source, origin, addedAt, features, areaM2, Provenance.NONE);
    }

    /** Returns the area in m²; empty if it is unknown. */
    public OptionalDouble knownAreaM2() {
        return Double.isNaN(areaM2) ? OptionalDouble.empty() : OptionalDouble.of(areaM2);
    }

    /** Who brought a version. An update of the bundled data does not replace a user's version. */
    public enum Origin {
        BUNDLED,
        IMPORTED
    }
}
