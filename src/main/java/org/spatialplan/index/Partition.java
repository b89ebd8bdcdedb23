package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Parts a ground by the outlines of areas: all lines are noded together, so that faces meet without gap or overlap. */
final class Partition {

    private final PackedAreas packed;
    private final Geometry ground;

    Partition(PackedAreas packed, Geometry ground) {
        this.packed = packed;
        this.ground = ground;
    }

    List<PackedAreas.Face> by(int[] areas) {
        List<Geometry> lines = new ArrayList<>();
        for (int area : areas) {
            lines.add(packed.outline(area, ground.getEnvelopeInternal(), ground.getFactory()));
        }
        if (ground instanceof Polygon whole && lines.stream().allMatch(Geometry::isEmpty)) {
            return List.of(new PackedAreas.Face(whole, holding(whole.getCoordinate(), areas)));
        }
        lines.add(ground.getBoundary());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(ground.getFactory().buildGeometry(lines)));
        PointOnGeometryLocator inGround = new IndexedPointInAreaLocator(ground);
        List<PackedAreas.Face> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Coordinate inside = ((Polygon) face).getInteriorPoint().getCoordinate();
            if (inGround.locate(inside) != Location.EXTERIOR) {
                faces.add(new PackedAreas.Face((Polygon) face, holding(inside, areas)));
            }
        }
        return faces;
    }

    private Set<Integer> holding(Coordinate inside, int[] areas) {
        return Arrays.stream(areas)
                .filter(area -> packed.holds(area, inside.x, inside.y))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
