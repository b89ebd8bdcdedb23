package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.spatialplan.check.ConflictState;
import org.spatialplan.geo.GroundFrame;

/** The plain answer to an audit: the union of each zone and of all, in both versions, and what each holds alone. */
record AuditReference(GroundFrame frame) {

    private static final double AREA_M2 = 0.05;
    private static final double RELATIVE = 2e-6;
    /** Along outlines that changed a millimetre may be told as a sliver or not at all. */
    private static final double ALONG_M = 0.001;

    private static final double PARTING_M = 2e-4;
    private static final double SLIVER_M2 = 1;

    /** @param toZones of what a zone lost, what stayed in the layer; @param gained what came to it, from zones as well */
    record Zone(Range from, Range to, Range lost, Range toZones, Range gained) {}

    /** @param states empty where slivers or rounding decide */
    record Expected(Range lost, Range gained, Range net, Map<String, Zone> zones, List<ConflictState> states) {}

    Expected audit(List<Plotted> before, List<Plotted> after) {
        Plane plane = new Plane(frame, before.get(0).geometry().getCoordinate());
        Geometry old = union(before, "", plane);
        Geometry now = union(after, "", plane);
        Geometry lost = Region.less(old, now);
        Geometry gained = Region.less(now, old);
        double edges = old.getLength() + now.getLength();
        double changed = lost.getLength() + gained.getLength();
        Map<String, Zone> zones = new TreeMap<>();
        List<Geometry> left = new ArrayList<>();
        left.add(lost);
        for (String name : List.of("core", "other")) {
            Geometry zoneOld = union(before, name, plane);
            Geometry zoneNow = union(after, name, plane);
            Geometry zoneLost = Region.less(zoneOld, zoneNow);
            Geometry toZones = Region.shared(zoneLost, now);
            left.add(toZones);
            zones.put(
                    name,
                    new Zone(
                            range(plane, zoneOld, edges),
                            range(plane, zoneNow, edges),
                            range(plane, zoneLost, edges),
                            range(plane, toZones, edges),
                            range(plane, Region.less(zoneNow, zoneOld), edges)));
        }
        double net = plane.areaM2(gained) - plane.areaM2(lost);
        double tolerance = AREA_M2 + ALONG_M * changed + PARTING_M * edges;
        return new Expected(
                range(plane, lost, edges),
                range(plane, gained, edges),
                Range.about(net, tolerance + RELATIVE * (old.getArea() + now.getArea()) / 2),
                zones,
                states(net, left, tolerance));
    }

    private static List<ConflictState> states(double net, List<Geometry> left, double hair) {
        if (Math.abs(net + SLIVER_M2) < hair) {
            return List.of();
        }
        if (net < -SLIVER_M2) {
            return List.of(ConflictState.CONFLICT);
        }
        if (left.stream().anyMatch(AuditReference::hasLargePiece)) {
            return List.of(ConflictState.CONDITIONAL);
        }
        double slivers = left.stream().mapToDouble(Geometry::getArea).sum();
        return slivers < SLIVER_M2 / 2 ? List.of(ConflictState.CLEAR) : List.of();
    }

    /** Larger than the tolerance and wider than a centimetre, by far. */
    private static boolean hasLargePiece(Geometry lost) {
        for (Object found : PolygonExtracter.getPolygons(lost)) {
            Polygon piece = (Polygon) found;
            if (piece.getArea() > 2 && 2 * piece.getArea() / piece.getLength() > 0.02) {
                return true;
            }
        }
        return false;
    }

    private static Range range(Plane plane, Geometry area, double edges) {
        double value = plane.areaM2(area);
        return Range.about(value, AREA_M2 + RELATIVE * value + ALONG_M * area.getLength() + PARTING_M * edges);
    }

    /** @param zone empty for all */
    private static Geometry union(List<Plotted> features, String zone, Plane plane) {
        Geometry sum = Region.nothing();
        for (Plotted feature : features) {
            if (zone.isEmpty() || feature.zone().equals(zone)) {
                sum = Region.united(
                        sum, Region.of(plane.toPlane(feature.geometry())).area());
            }
        }
        return sum;
    }
}
