package org.spatialplan.bench.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.bench.rival.BenchLayers;
import org.spatialplan.geo.Crs;

/** The benchmark's data in EPSG:4549, easting as x: the system in which both servers are asked. */
final class Plane {

    private static final Crs CRS = Crs.ofEpsg(4549);

    private Plane() {}

    static List<Polygon> of(List<Polygon> ground) {
        return ground.stream()
                .map(polygon -> (Polygon) CRS.fromLonLat(BenchLayers.FRAME.toLonLat(polygon)))
                .toList();
    }

    static Envelope extent(List<Polygon> polygons) {
        Envelope extent = new Envelope();
        polygons.stream().map(Geometry::getEnvelopeInternal).forEach(extent::expandToInclude);
        return extent;
    }
}
