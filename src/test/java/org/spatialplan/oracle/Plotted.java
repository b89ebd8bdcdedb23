package org.spatialplan.oracle;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a made-up layer.
 *
 * @param zone {@code core}, {@code other}, or {@code unknown}: one of them
 * @param accuracyM how far its true outline may lie from the drawn one, metres
 * @param geometry while a case is drawn in metres about its middle, in the finished case in degrees, longitude first;
 *     empty if nobody knows its place
 */
record Plotted(String id, String zone, double accuracyM, Geometry geometry) {

    Plotted at(Geometry other) {
        return new Plotted(id, zone, accuracyM, other);
    }

    Plotted in(String other) {
        return new Plotted(id, other, accuracyM, geometry);
    }

    static List<Geometry> geometries(List<Plotted> features) {
        return features.stream().map(Plotted::geometry).toList();
    }
}
