package org.spatialplan.layer;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * The record of one version of a layer.
 *
 * @param number from 1, ascending
 * @param sha256 of the file that it was read from, hexadecimal
 * @param source where the file came from
 * @param origin who brought it
 * @param addedAt when it became current
 * @param features how many, located or not
 * @param areaM2 the ground that its features hold together, on the ellipsoid, in m²: what several hold counts once; not a number
 *     if that could not be found out
 * @param provenance who answers for it
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

    /** A version for which nobody answers but its source. */
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

    /** Empty if it could not be found out. */
    public OptionalDouble knownAreaM2() {
        return Double.isNaN(areaM2) ? OptionalDouble.empty() : OptionalDouble.of(areaM2);
    }

    /** Bundled data yields to what a user brought. */
    public enum Origin {
        BUNDLED,
        IMPORTED
    }
}
