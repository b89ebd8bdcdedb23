package org.spatialplan.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Measures areas and lengths on the ellipsoid from degrees (CRS84, longitude before latitude). Edges are geodesics of
 * CGCS2000, after C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013). Thread-safe.
 */
public final class GroundMeasure {

    private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

    private GroundMeasure() {}

    /** Returns the area in m² without holes; 0 for points and lines. */
    public static double areaM2(Geometry lonLat) {
        double sum = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                sum += polygonAreaM2(polygon);
            } else if (part.getNumGeometries() > 1) {
                sum += areaM2(part);
            }
        }
        return sum;
    }

    /** Returns the length of lines in metres; 0 for points and polygons. */
    public static double lengthM(Geometry lonLat) {
        double sum = 0;
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof LineString line) {
                sum += lineLengthM(line);
            } else if (part.getNumGeometries() > 1) {
                sum += lengthM(part);
            }
        }
        return sum;
    }

    private static double polygonAreaM2(Polygon polygon) {
        double area = ringAreaM2(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= ringAreaM2(polygon.getInteriorRingN(i));
        }
        return area;
    }

    private static double ringAreaM2(LinearRing ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        Coordinate[] coordinates = ring.getCoordinates();
        for (int i = 0; i < coordinates.length - 1; i++) {
            area.AddPoint(coordinates[i].y, coordinates[i].x);
        }
        return Math.abs(area.Compute().area);
    }

    private static double lineLengthM(LineString line) {
        PolygonArea length = new PolygonArea(CGCS2000, true);
        for (Coordinate c : line.getCoordinates()) {
            length.AddPoint(c.y, c.x);
        }
        return length.Compute().perimeter;
    }
}
