package org.spatialplan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.spatialplan.geo.GroundFrame;

/**
 * Brings areas that were drawn roughly to the shore: what lies at sea is cut off, land that they and the sea enclose is shared
 * out to the nearest. Neighbours share their lines to the last digit, none lies over another, and between them is nothing.
 */
final class CoastCut {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Geometry sea;
    private final NearestParts nearest;
    private final Map<String, Geometry> drawn;
    private final Set<String> atTheShore;

    /**
     * @param drawn areas in degrees by their ids; none lies over another
     * @param atTheShore ids of those that the sea cuts; the others keep their sides as they are drawn
     */
    CoastCut(GroundFrame frame, Geometry sea, Map<String, Geometry> drawn, Set<String> atTheShore) {
        this.sea = sea;
        this.drawn = drawn;
        this.atTheShore = atTheShore;
        this.nearest = new NearestParts(frame, drawn);
    }

    /**
     * @param limits lines from the areas to the shore, where the city ends: land within is enclosed, too
     * @param islands land in the sea that is to be shared out, too
     */
    Map<String, Geometry> cut(List<Geometry> limits, List<Polygon> islands) {
        Map<String, List<Geometry>> claims = new LinkedHashMap<>();
        drawn.forEach((id, area) -> claims.computeIfAbsent(id, key -> new ArrayList<>()).add(area));
        for (Polygon gap : gaps(limits, islands)) {
            nearest.part(gap).forEach((id, parts) -> claims.get(id).addAll(parts));
        }
        return dissolve(claims, islands);
    }

    /** Land that the areas enclose, alone or with the sea and the limits. */
    private List<Polygon> gaps(List<Geometry> limits, List<Polygon> islands) {
        Geometry all = union(drawn.values());
        Geometry known = union(List.of(all, sea));
        List<Geometry> lines = new ArrayList<>(limits);
        lines.add(known.getBoundary());
        Polygonizer faces = new Polygonizer();
        faces.add(UnaryUnionNG.union(lines, FACTORY, Grid.STEP));
        PreparedGeometry taken = PreparedGeometryFactory.prepare(known);
        List<Polygon> gaps = new ArrayList<>();
        for (Object face : faces.getPolygons()) {
            Polygon land = (Polygon) face;
            boolean near = land.distance(all) < Grid.SIZE || islands.stream().anyMatch(land::equalsTopo);
            if (near && !taken.contains(land.getInteriorPoint())) {
                gaps.add(land);
            }
        }
        return gaps;
    }

    /** The faces between all lines, each for the one that claims it. */
    private Map<String, Geometry> dissolve(Map<String, List<Geometry>> claims, List<Polygon> islands) {
        List<Geometry> lines = new ArrayList<>();
        lines.add(sea.getBoundary());
        claims.values().forEach(areas -> areas.forEach(area -> lines.add(area.getBoundary())));
        Polygonizer faces = new Polygonizer();
        faces.add(UnaryUnionNG.union(lines, FACTORY, Grid.STEP));
        PreparedGeometry water = PreparedGeometryFactory.prepare(sea);
        Map<String, List<Geometry>> parts = new LinkedHashMap<>();
        claims.keySet().forEach(id -> parts.put(id, new ArrayList<>()));
        for (Object face : faces.getPolygons()) {
            Point inside = ((Polygon) face).getInteriorPoint();
            claimant(inside, claims)
                    .filter(id -> !atTheShore.contains(id) || !water.contains(inside))
                    .ifPresent(id -> parts.get(id).add((Polygon) face));
        }
        return whole(parts, islands);
    }

    /** Each area in one piece: what the sea has cut off from it on the far shore goes to the neighbour there. */
    private static Map<String, Geometry> whole(Map<String, List<Geometry>> parts, List<Polygon> islands) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        Map<Polygon, String> cutOff = new LinkedHashMap<>();
        parts.forEach((id, faces) -> {
            List<Polygon> pieces = polygons(union(faces));
            pieces.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
            List<Geometry> own = new ArrayList<>(pieces.subList(0, 1));
            for (Polygon piece : pieces.subList(1, pieces.size())) {
                if (islands.stream().anyMatch(piece::equalsTopo)) {
                    own.add(piece);
                } else {
                    cutOff.put(piece, id);
                }
            }
            areas.put(id, union(own));
        });
        cutOff.forEach((piece, from) -> {
            String to = areas.keySet().stream()
                    .max(Comparator.comparingDouble(id -> sharedSide(piece, areas.get(id))))
                    .filter(id -> sharedSide(piece, areas.get(id)) > 0)
                    .orElse(from);
            areas.put(to, union(List.of(areas.get(to), piece)));
        });
        areas.replaceAll((id, area) -> area.norm());
        return areas;
    }

    private static double sharedSide(Polygon piece, Geometry area) {
        return Grid.shared(piece.getBoundary(), area.getBoundary()).getLength();
    }

    private static Optional<String> claimant(Point place, Map<String, List<Geometry>> claims) {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().stream().anyMatch(area -> area.contains(place)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static List<Polygon> holes(Geometry area) {
        List<Polygon> holes = new ArrayList<>();
        for (Polygon polygon : polygons(area)) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(FACTORY.createPolygon(polygon.getInteriorRingN(i)));
            }
        }
        return holes;
    }

    private static List<Polygon> polygons(Geometry area) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygons.add((Polygon) area.getGeometryN(i));
        }
        return polygons;
    }

    static Geometry union(Iterable<? extends Geometry> areas) {
        List<Geometry> list = new ArrayList<>();
        areas.forEach(list::add);
        return UnaryUnionNG.union(list, FACTORY, Grid.STEP);
    }
}
