package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.spatialplan.check.ConflictState;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.oracle.AuditDoubt.Surely;
import org.spatialplan.oracle.LaidCase.Drawn;

/** The plain answer to an audit: the union of each zone and of all, in both versions, and what each holds alone. */
record AuditReference(GroundFrame frame) {

    private static final double AREA_M2 = 0.05;
    private static final double RELATIVE = 2e-6;
    /** Along outlines that changed a millimetre may be told as a sliver or not at all. */
    private static final double ALONG_M = 0.001;

    private static final double SLIVER_M2 = 1;

    /**
     * @param toZones of what a zone lost, what stayed in the layer
     * @param gained what came to it, from zones as well
     * @param surelyGone of what left the layer
     * @param surelyToZones of what went to other zones
     */
    record Zone(
            Range from, Range to, Range lost, Range toZones, Range gained, Surely surelyGone, Surely surelyToZones) {}

    /**
     * @param states empty where slivers or rounding decide
     * @param certain of a state that is decided
     * @param plane in which what is surely lost was drawn
     */
    record Expected(
            Range lost,
            Range gained,
            Range net,
            Map<String, Zone> zones,
            List<ConflictState> states,
            Fact certain,
            Plane plane) {}

    Expected audit(List<Plotted> before, List<Plotted> after) {
        Plane plane = new Plane(frame, before.get(0).geometry().getCoordinate());
        return new Audit(plane, drawn(before, plane), drawn(after, plane), hasUnknown(before) || hasUnknown(after))
                .answer(AuditDoubt.slackM2(before, after, plane), unlocatedZones(after));
    }

    /** What lies somewhere. */
    private static List<Drawn> drawn(List<Plotted> features, Plane plane) {
        return features.stream()
                .filter(feature -> !feature.geometry().isEmpty())
                .map(feature -> new Drawn(feature, Region.of(plane.toPlane(feature.geometry()))))
                .toList();
    }

    /** Features without an outline: what they hold cannot be compared. */
    private static boolean hasUnknown(List<Plotted> features) {
        return features.stream().anyMatch(feature -> feature.geometry().getDimension() < 2);
    }

    private static List<String> unlocatedZones(List<Plotted> after) {
        return after.stream()
                .filter(feature -> feature.geometry().isEmpty())
                .map(Plotted::zone)
                .toList();
    }

    private record Audit(Plane plane, List<Drawn> before, List<Drawn> after, boolean hasUnknown) {

        /** @param unlocated zones of features that may now hold any ground */
        Expected answer(double slackM2, List<String> unlocated) {
            Geometry old = union(before, "");
            Geometry now = union(after, "");
            Geometry lost = Region.less(old, now);
            Geometry gained = Region.less(now, old);
            double edges = old.getLength() + now.getLength();
            Map<String, Zone> zones = new TreeMap<>();
            List<Geometry> left = new ArrayList<>(List.of(lost));
            for (String name : List.of("core", "other", "unknown")) {
                Geometry zoneOld = union(before, name);
                Geometry zoneNow = union(after, name);
                Geometry zoneLost = Region.less(zoneOld, zoneNow);
                Geometry toZones = Region.shared(zoneLost, now);
                left.add(toZones);
                AuditDoubt doubt = new AuditDoubt(name, before, after, unlocated);
                zones.put(
                        name,
                        new Zone(
                                range(zoneOld, edges),
                                range(zoneNow, edges),
                                range(zoneLost, edges),
                                range(toZones, edges),
                                range(Region.less(zoneNow, zoneOld), edges),
                                doubt.ofTheLayer(Region.less(zoneLost, now)),
                                doubt.ofTheZone(toZones)));
            }
            double net = plane.areaM2(gained) - plane.areaM2(lost);
            double hair = AREA_M2 + narrowM2(lost) + narrowM2(gained) + LaidCase.PARTING_M * edges;
            List<ConflictState> states = states(net, left, hair);
            return new Expected(
                    range(lost, edges),
                    range(gained, edges),
                    Range.about(net, hair + RELATIVE * (old.getArea() + now.getArea()) / 2),
                    zones,
                    states,
                    certain(states, lost, gained, zones, slackM2, hair),
                    plane);
        }

        private List<ConflictState> states(double net, List<Geometry> left, double hair) {
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
            return slivers >= SLIVER_M2 / 2
                    ? List.of()
                    : List.of(hasUnknown ? ConflictState.NO_DATA : ConflictState.CLEAR);
        }

        /** A verdict is never surer than its pieces. */
        private Fact certain(
                List<ConflictState> states,
                Geometry lost,
                Geometry gained,
                Map<String, Zone> zones,
                double slackM2,
                double hair) {
            if (states.contains(ConflictState.CONDITIONAL)) {
                boolean ofLayer = hasLargePiece(lost);
                return !ofLayer && lost.getArea() > SLIVER_M2 / 2
                        ? Fact.EITHER
                        : Fact.any(zones.values().stream()
                                .map(zone -> ofLayer ? zone.surelyGone() : zone.surelyToZones())
                                .map(Surely::fact)
                                .toList());
            }
            if (!states.contains(ConflictState.CONFLICT)) {
                return Fact.EITHER;
            }
            double net = plane.areaM2(gained) - plane.areaM2(lost);
            double least = plane.areaM2(together(zones, true)) - plane.areaM2(gained);
            double most = plane.areaM2(together(zones, false))
                    - polygons(gained)
                            .filter(AuditReference::isLarge)
                            .mapToDouble(plane::areaM2)
                            .sum();
            double doubtM2 = Math.max(SLIVER_M2, slackM2) + hair;
            return Math.min(least, -net) > doubtM2 ? Fact.YES : most <= SLIVER_M2 - hair ? Fact.NO : Fact.EITHER;
        }

        private static Geometry together(Map<String, Zone> zones, boolean surely) {
            return zones.values().stream()
                    .map(Zone::surelyGone)
                    .map(gone -> surely ? gone.surePieces() : gone.possiblySurePieces())
                    .reduce(Region.nothing(), Region::united);
        }

        private Range range(Geometry area, double edges) {
            double value = plane.areaM2(area);
            double along = ALONG_M * area.getLength();
            return Range.about(value, AREA_M2 + RELATIVE * value + along + LaidCase.PARTING_M * edges);
        }

        /** @param zone empty for all */
        private static Geometry union(List<Drawn> features, String zone) {
            return features.stream()
                    .filter(feature ->
                            zone.isEmpty() || feature.plotted().zone().equals(zone))
                    .map(feature -> feature.region().area())
                    .reduce(Region.nothing(), Region::united);
        }
    }

    /** What may be told as narrower than a millimetre, or not. */
    private static double narrowM2(Geometry area) {
        return polygons(area)
                .mapToDouble(piece -> isLarge(piece)
                        ? ALONG_M * piece.getLength()
                        : piece.getArea() - AuditDoubt.wideParts(piece).getArea())
                .sum();
    }

    static Stream<Polygon> polygons(Geometry area) {
        List<?> found = PolygonExtracter.getPolygons(area);
        return found.stream().map(Polygon.class::cast);
    }

    static boolean hasLargePiece(Geometry lost) {
        return polygons(lost).anyMatch(AuditReference::isLarge);
    }

    /** Larger than the tolerance and wider than a centimetre, by far. */
    private static boolean isLarge(Polygon piece) {
        return piece.getArea() > 2 * SLIVER_M2 && 2 * piece.getArea() / piece.getLength() > 0.02;
    }
}
