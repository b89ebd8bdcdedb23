package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.spatialplan.geo.Crossings;
import org.spatialplan.geo.WorkLimit;

/**
 * Divides a ground by the outlines of areas: all lines are noded together, so that faces meet without gap or overlap.
 */
final class Partition {

    private static final double GRID_M = 1e-6;
    private static final PrecisionModel GRID = new PrecisionModel(1 / GRID_M);

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
        Geometry all = ground.getFactory().buildGeometry(lines);
        Crossings.require(all);
        List<PackedAreas.Face> faces = faces(OverlayNGRobust.union(all), areas);
        return isWhole(faces) ? faces : faces(UnaryUnionNG.union(all, GRID), areas);
    }

    /**
     * Tests whether the faces make up the ground: in doubles a face may be lost where lines run within nanometres of
     * each other.
     */
    private boolean isWhole(List<PackedAreas.Face> faces) {
        double faceM2 =
                faces.stream().mapToDouble(face -> face.polygon().getArea()).sum();
        return Math.abs(faceM2 - ground.getArea()) <= GRID_M * (1 + ground.getLength());
    }

    private List<PackedAreas.Face> faces(Geometry noded, int[] areas) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        GroundLocator inGround = new GroundLocator(ground);
        List<PackedAreas.Face> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            WorkLimit.ask();
            Coordinate inside = ((Polygon) face).getInteriorPoint().getCoordinate();
            if (inGround.holds(inside.x, inside.y)) {
                faces.add(new PackedAreas.Face((Polygon) face, holding(inside, areas)));
            }
        }
        return faces;
    }

    private Set<Integer> holding(Coordinate inside, int[] areas) {
        return packed.holding(inside.x, inside.y)
                .filter(area -> Arrays.binarySearch(areas, area) >= 0)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
