package org.spatialplan.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** What lines part the plane into, on the grid. Areas made of the same faces share their sides to the last digit. */
final class Faces {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Polygon> faces = new ArrayList<>();

    private Faces(List<Geometry> lines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(lines, FACTORY, Grid.STEP));
        polygonizer.getPolygons().forEach(face -> faces.add((Polygon) face));
    }

    /** Between the lines of areas, and those lines that are no area's. */
    static Faces between(Collection<? extends Geometry> areas, Collection<? extends Geometry> others) {
        List<Geometry> lines = new ArrayList<>(others);
        areas.forEach(area -> lines.add(area.getBoundary()));
        return new Faces(lines);
    }

    List<Polygon> all() {
        return faces;
    }

    /** One of the areas again, with every corner that its neighbours have on its sides. */
    Geometry redrawn(Geometry area) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return union(faces.stream()
                        .filter(face -> prepared.contains(face.getInteriorPoint()))
                        .toList())
                .norm();
    }

    static Geometry union(Collection<? extends Geometry> areas) {
        List<Geometry> all = List.copyOf(areas);
        return UnaryUnionNG.union(all, FACTORY, Grid.STEP);
    }

    /** The islands in areas. */
    static List<Polygon> holes(Collection<? extends Geometry> areas) {
        List<Polygon> holes = new ArrayList<>();
        for (Geometry area : areas) {
            for (Polygon polygon : polygons(area)) {
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    holes.add(FACTORY.createPolygon(polygon.getInteriorRingN(i)));
                }
            }
        }
        return holes;
    }

    static List<Polygon> polygons(Geometry areas) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            polygons.add((Polygon) areas.getGeometryN(i));
        }
        return polygons;
    }
}
