package org.spatialplan.bench.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    Parcels(List<Polygon> polygons, Random random) {
        this.polygons = polygons;
        this.prepared = polygons.stream().map(PreparedGeometryFactory::prepare).toList();
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

    /** A parcel across the boundary of some polygon. */
    Polygon across() {
        while (true) {
            int i = random.nextInt(polygons.size());
            Coordinate[] shell = polygons.get(i).getExteriorRing().getCoordinates();
            Coordinate vertex = shell[random.nextInt(shell.length)];
            Polygon parcel = shape.at(vertex.x + random.nextDouble(-20, 20), vertex.y + random.nextDouble(-20, 20));
            if (prepared.get(i).intersects(parcel) && !prepared.get(i).contains(parcel)) {
                return parcel;
            }
        }
    }

    private Polygon within() {
        while (true) {
            int i = random.nextInt(polygons.size());
            var box = polygons.get(i).getEnvelopeInternal();
            Polygon parcel = shape.at(
                    random.nextDouble(box.getMinX(), box.getMaxX()), random.nextDouble(box.getMinY(), box.getMaxY()));
            if (prepared.get(i).contains(parcel)) {
                return parcel;
            }
        }
    }

    private Polygon clear() {
        while (true) {
            Polygon parcel = shape.at(Grid.AREA.x(random.nextDouble()), Grid.AREA.y(random.nextDouble()));
            if (isClear(parcel)) {
                return parcel;
            }
        }
    }

    private boolean isClear(Polygon parcel) {
        for (Object near : tree.query(parcel.getEnvelopeInternal())) {
            if (((PreparedGeometry) near).intersects(parcel)) {
                return false;
            }
        }
        return true;
    }
}
