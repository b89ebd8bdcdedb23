package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.spatialplan.geo.GroundFrame;

/** A case in the plane, in metres about its middle: each feature as the set of points that it draws. Not thread-safe. */
final class LaidCase {

    /** Two partings of one straight edge lie within 0.1 mm of each other; twice that for two outlines. */
    static final double PARTING_M = 2e-4;

    private static final double ON_ONE_EDGE_M = 3e-4;

    private final OracleCase question;
    private final Plane plane;
    private final List<Drawn> features = new ArrayList<>();
    private final Region ground;
    private final Region groundArea;
    private final Region approved;
    private Region union;
    private Region closedUnion;

    LaidCase(OracleCase question, GroundFrame frame) {
        this.question = question;
        this.plane = new Plane(frame, question.ground().getCoordinate());
        this.ground = Region.of(plane.toPlane(question.ground()));
        this.groundArea = Region.of(ground.area());
        this.approved = Region.of(question.approval().map(plane::toPlane).orElseGet(Region::nothing));
        for (Plotted plotted : question.features()) {
            features.add(new Drawn(plotted, Region.of(plane.toPlane(plotted.geometry()))));
        }
    }

    /** A feature in the plane. */
    record Drawn(Plotted plotted, Region region) {
        double accuracyM() {
            return plotted.accuracyM();
        }
    }

    OracleCase question() {
        return question;
    }

    Plane plane() {
        return plane;
    }

    List<Drawn> features() {
        return features;
    }

    Region ground() {
        return ground;
    }

    /** The ground without its lines and points. */
    Region groundArea() {
        return groundArea;
    }

    /** Of the ground, m. */
    double accuracyM() {
        return question.accuracyM();
    }

    /** What an approval covers; nothing if there is none. */
    Region approved() {
        return approved;
    }

    /** Of all areas of the layer; edges on the same stated line are one edge, whatever their vertices. */
    Region union() {
        if (union == null) {
            union = Region.of(snapped(features));
        }
        return union;
    }

    /** With the gaps closed that are not surely wider than the contact. */
    Region closedUnion() {
        if (closedUnion == null) {
            closedUnion = Region.of(closed(union().area()));
        }
        return closedUnion;
    }

    private static Geometry closed(Geometry area) {
        return mitred(mitred(area, Meeting.SURELY_MORE_M), -Meeting.SURELY_MORE_M);
    }

    static Geometry snapped(List<Drawn> of) {
        Geometry sum = Region.nothing();
        for (Drawn feature : of) {
            if (feature.region().hasArea()) {
                sum = joined(sum, feature.region().area());
            }
        }
        return sum;
    }

    private static Geometry joined(Geometry one, Geometry other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OverlayNG.overlay(one, other, OverlayNG.UNION, new SnappingNoder(ON_ONE_EDGE_M));
    }

    static Geometry mitred(Geometry area, double by) {
        BufferParameters corners = new BufferParameters(8, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 10);
        return BufferOp.bufferOp(area, by, corners);
    }
}
