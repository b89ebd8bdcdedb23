package org.spatialplan.outline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.GroundFrame;

/** Outlines of other publishers, in a folder outside this project: they serve to measure, no coordinate of them is used. */
final class Reference {

    private final GroundFrame frame;
    private final Map<String, Geometry> bays;
    private final Map<String, Geometry> counties;
    private final Geometry sea;

    Reference(GroundFrame frame, Path folder) {
        this.frame = frame;
        this.bays = byName(folder.resolve("bays_derived_wgs84.geojson"), "name");
        this.counties = byName(folder.resolve("counties_vonng_wgs84.geojson"), "name");
        this.sea = byName(folder.resolve("waterbodies_osm2017_wgs84.geojson"), "kind")
                .get("sea");
    }

    private static Map<String, Geometry> byName(Path file, String name) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        OutlineSources.forEach(
                file,
                (feature, area) -> areas.put(
                        feature.path("properties")
                                .path(name)
                                .stringValue()
                                .replace('(', '（')
                                .replace(')', '）'),
                        area));
        return areas;
    }

    /** Against the largest piece at sea of the reference: it counts in polders, and pieces apart. */
    Deviation ofBay(String nameZh, Geometry bay) {
        Geometry atSea = OverlayNGRobust.overlay(bays.get(nameZh).buffer(0), sea.buffer(0), OverlayNG.INTERSECTION);
        return Deviation.between(frame.toGround(bay), frame.toGround(largest(atSea)));
    }

    Deviation ofCounty(String nameZh, Geometry county) {
        return Deviation.between(frame.toGround(county), frame.toGround(counties.get(nameZh)));
    }

    boolean hasCounty(String nameZh) {
        return counties.containsKey(nameZh);
    }

    /** How far 95 % of a shore lie from the counties' lines, in m. */
    double shoreP95M(Geometry shore) {
        Geometry lines = OverlayNGRobust.union(counties.values()).getBoundary();
        return Deviation.p95M(frame.toGround(shore), frame.toGround(lines));
    }

    private static Polygon largest(Geometry areas) {
        Polygon largest = (Polygon) areas.getGeometryN(0);
        for (int i = 1; i < areas.getNumGeometries(); i++) {
            Polygon next = (Polygon) areas.getGeometryN(i);
            largest = next.getArea() > largest.getArea() ? next : largest;
        }
        return largest;
    }
}
