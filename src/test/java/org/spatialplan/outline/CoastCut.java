package org.spatialplan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.spatialplan.geo.GroundFrame;

/**
 * Brings areas that were drawn roughly to the shore: what lies at sea is cut off, land that they and the sea enclose is shared
 * out to the nearest. Neighbours share their sides, none lies over another, and between them is nothing. Degrees, on the grid.
 */
final class CoastCut {

    private final Geometry sea;
    private final NearestParts nearest;
    private final Map<String, Geometry> drawn;
    private final Set<String> atTheShore;

    /**
     * @param drawn areas by their ids; none lies over another
     * @param atTheShore ids of those that the sea cuts; the others keep what they have at sea
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
        drawn.forEach((id, area) ->
                claims.computeIfAbsent(id, key -> new ArrayList<>()).add(area));
        for (Polygon gap : gaps(limits, islands)) {
            nearest.part(gap).forEach((id, parts) -> claims.get(id).addAll(parts));
        }
        return whole(dissolved(claims), islands);
    }

    /** Land that the areas enclose, alone or with the sea and the limits. */
    private List<Polygon> gaps(List<Geometry> limits, List<Polygon> islands) {
        Geometry all = Faces.union(drawn.values());
        Geometry known = Faces.union(List.of(all, sea));
        PreparedGeometry taken = PreparedGeometryFactory.prepare(known);
        return Faces.between(List.of(known), limits).all().stream()
                .filter(land ->
                        land.distance(all) < Grid.SIZE || islands.stream().anyMatch(land::equalsTopo))
                .filter(land -> !taken.contains(land.getInteriorPoint()))
                .toList();
    }

    /** The faces between all lines, each for the one that claims it. */
    private Map<String, Geometry> dissolved(Map<String, List<Geometry>> claims) {
        List<Geometry> areas = new ArrayList<>(List.of(sea));
        claims.values().forEach(areas::addAll);
        PreparedGeometry water = PreparedGeometryFactory.prepare(sea);
        Map<String, List<Geometry>> parts = new LinkedHashMap<>();
        for (Polygon face : Faces.between(areas, List.of()).all()) {
            Point inside = face.getInteriorPoint();
            claimant(inside, claims)
                    .filter(id -> !atTheShore.contains(id) || !water.contains(inside))
                    .ifPresent(id ->
                            parts.computeIfAbsent(id, key -> new ArrayList<>()).add(face));
        }
        Map<String, Geometry> dissolved = new LinkedHashMap<>();
        claims.keySet().forEach(id -> dissolved.put(id, Faces.union(parts.get(id))));
        return dissolved;
    }

    private static Optional<String> claimant(Point place, Map<String, List<Geometry>> claims) {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().stream().anyMatch(area -> area.contains(place)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Each area in one piece and its islands: what the sea has cut off on the far shore goes to the neighbour there. */
    private static Map<String, Geometry> whole(Map<String, Geometry> dissolved, List<Polygon> islands) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        Map<Polygon, String> cutOff = new LinkedHashMap<>();
        dissolved.forEach((id, area) -> {
            List<Polygon> pieces = Faces.polygons(area);
            pieces.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
            List<Polygon> own = new ArrayList<>(pieces.subList(0, 1));
            for (Polygon piece : pieces.subList(1, pieces.size())) {
                if (islands.stream().anyMatch(piece::equalsTopo)) {
                    own.add(piece);
                } else {
                    cutOff.put(piece, id);
                }
            }
            areas.put(id, Faces.union(own));
        });
        cutOff.forEach((piece, from) -> {
            String to = areas.keySet().stream()
                    .max(Comparator.comparingDouble(id -> sharedSide(piece, areas.get(id))))
                    .filter(id -> sharedSide(piece, areas.get(id)) > 0)
                    .orElse(from);
            areas.put(to, Faces.union(List.of(areas.get(to), piece)));
        });
        return areas;
    }

    private static double sharedSide(Polygon piece, Geometry area) {
        return Grid.shared(piece.getBoundary(), area.getBoundary()).getLength();
    }
}
