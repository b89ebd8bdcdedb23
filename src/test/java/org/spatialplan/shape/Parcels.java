package org.spatialplan.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Places parcels among polygons: 7.5 % within one, 7.5 % across a boundary, the others clear of all. */
final class Parcels {

    private static final double WITHIN = 0.075;
    private static final double OVERLAPPING = 0.15;
    private final List<Polygon> polygons;
    private final List<PreparedGeometry> prepared;
    private final STRtree tree = new STRtree();
    private final Random random;
    private final ParcelShape shape;
    /** Vertices of the outer rings up to each polygon and with it. */
    private final int[] vertices;

    Parcels(List<Polygon> polygons, Random random) {
        this.polygons = polygons;
        this.prepared = polygons.stream().map(PreparedGeometryFactory::prepare).toList();
        this.vertices = polygons.stream()
                .mapToInt(polygon -> polygon.getExteriorRing().getNumPoints())
                .toArray();
        Arrays.parallelPrefix(vertices, Integer::sum);
        this.random = random;
        this.shape = new ParcelShape(random);
        prepared.forEach(area -> tree.insert(area.getGeometry().getEnvelopeInternal(), area));
    }

    List<Polygon> draw(int count) {
        List<Polygon> parcels = new ArrayList<>(count);
        while (parcels.size() < count) {
            double kind = random.nextDouble();
            parcels.add(kind < WITHIN ? within() : kind < OVERLAPPING ? across() : clear());
        }
        return parcels;
    }

    /** A parcel across the boundary of some polygon: the longer a boundary, the more of them it gets. */
    Polygon across() {
        while (true) {
            int nth = random.nextInt(vertices[vertices.length - 1]);
            int i = IntStream.range(0, vertices.length)
                    .filter(polygon -> nth < vertices[polygon])
                    .findFirst()
                    .orElseThrow();
            Coordinate vertex = polygons.get(i).getExteriorRing().getCoordinateN(nth - (i == 0 ? 0 : vertices[i - 1]));
            Polygon parcel = shape.at(vertex.x + random.nextDouble(-20, 20), vertex.y + random.nextDouble(-20, 20));
            if (prepared.get(i).intersects(parcel) && !prepared.get(i).contains(parcel)) {
                return parcel;
            }
        }
    }

    /** A parcel within some polygon: the larger a polygon, the more of them it gets. */
    private Polygon within() {
        while (true) {
            Polygon parcel = shape.at(Grid.AREA.x(random.nextDouble()), Grid.AREA.y(random.nextDouble()));
            if (near(parcel).anyMatch(polygon -> polygon.contains(parcel))) {
                return parcel;
            }
        }
    }

    private Polygon clear() {
        while (true) {
            Polygon parcel = shape.at(Grid.AREA.x(random.nextDouble()), Grid.AREA.y(random.nextDouble()));
            if (near(parcel).noneMatch(polygon -> polygon.intersects(parcel))) {
                return parcel;
            }
        }
    }

    private Stream<PreparedGeometry> near(Polygon parcel) {
        List<?> found = tree.query(parcel.getEnvelopeInternal());
        return found.stream().map(PreparedGeometry.class::cast);
    }
}
