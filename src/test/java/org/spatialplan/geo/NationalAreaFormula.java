package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * The area on the ellipsoid after the national rule for land surveys (国土调查办发〔2008〕32号, 图幅理论面积与图斑椭球面积计算公式及要求),
 * with the constants of CGCS2000. It is slow and plain, and shares no code with the service's measure.
 *
 * <p>Each edge and a meridian enclose a trapezoid between the latitudes of its ends. Its area is a series in the eccentricity.
 * The trapezoids of a ring add up to its area.
 *
 * <p>Boundary points in a Gauss–Krüger zone become latitudes and longitudes by the rule's own series. Survey software first
 * divides edges longer than 70 m evenly, in the plane of the zone.
 */
final class NationalAreaFormula {

    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double SECOND_E2 = E2 / (1 - E2);
    private static final double POLAR_RADIUS_M = SEMI_MAJOR_M * SEMI_MAJOR_M / SEMI_MINOR_M;
    private static final double E4 = E2 * E2;
    private static final double E6 = E4 * E2;
    private static final double E8 = E4 * E4;

    /** A to E of the rule. The terms alternate in sign. */
    private static final double[] SERIES = {
        1 + 3.0 / 6 * E2 + 30.0 / 80 * E4 + 35.0 / 112 * E6 + 630.0 / 2304 * E8,
        -(1.0 / 6 * E2 + 15.0 / 80 * E4 + 21.0 / 112 * E6 + 420.0 / 2304 * E8),
        3.0 / 80 * E4 + 7.0 / 112 * E6 + 180.0 / 2304 * E8,
        -(1.0 / 112 * E6 + 45.0 / 2304 * E8),
        5.0 / 2304 * E8
    };

    /** k0 to k4 of the rule, for the latitude of the footpoint, on CGCS2000. */
    private static final double K0 = 1.57048761144159e-7;

    private static final double[] K = {
        5.05250178820567e-3, -2.98472900956587e-5, 2.41626669230084e-7, -2.22241238938534e-9
    };

    private static final double MAX_EDGE_M = 70;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double SECONDS_A_RADIAN = 206_264.8062471;

    private NationalAreaFormula() {}

    /** Returns the area in m² of a box of degrees whose edges are meridians and parallels. */
    static double cellM2(double west, double south, double east, double north) {
        return trapezoidM2(Math.toRadians(south), Math.toRadians(north), Math.toRadians(east - west));
    }

    /** Returns the area in m² of polygons in degrees, longitude before latitude, edge by edge. */
    static double ofDegreesM2(Geometry lonLat) {
        double sum = 0;
        for (Object each : PolygonExtracter.getPolygons(lonLat)) {
            Polygon polygon = (Polygon) each;
            sum += ringM2(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                sum -= ringM2(polygon.getInteriorRingN(i));
            }
        }
        return sum;
    }

    private static double ringM2(LinearRing ring) {
        Coordinate[] at = ring.getCoordinates();
        double[][] radians = new double[at.length][];
        for (int i = 0; i < at.length; i++) {
            radians[i] = new double[] {Math.toRadians(at[i].y), Math.toRadians(at[i].x)};
        }
        return trapezoidsM2(radians, radians[0][1]);
    }

    /**
     * Returns the area in m² of a polygon without holes, as survey software computes it.
     *
     * @param inZone metres, easting without prefix before northing
     * @param centralMeridian degrees east
     * @param rounded whether to round as the software does: coordinates to 0.1 mm, angles to 0.000001″
     */
    static double ofZoneM2(Polygon inZone, double centralMeridian, boolean rounded) {
        Coordinate[] corners = inZone.getExteriorRing().getCoordinates();
        List<double[]> radians = new ArrayList<>();
        for (int i = 1; i < corners.length; i++) {
            Coordinate from = corners[i - 1];
            Coordinate to = corners[i];
            int added = (int) (from.distance(to) / MAX_EDGE_M);
            for (int k = 0; k <= added; k++) {
                double share = k / (added + 1.0);
                double decimals = k == 0 ? 1e4 : 1e6;
                radians.add(latLon(
                        rounded(from.x + share * (to.x - from.x), decimals, rounded),
                        rounded(from.y + share * (to.y - from.y), decimals, rounded),
                        rounded));
            }
        }
        radians.add(radians.get(0));
        return trapezoidsM2(radians.toArray(double[][]::new), -Math.toRadians(centralMeridian));
    }

    /** Returns latitude and longitude from the central meridian, in radians. The names are those of the rule. */
    private static double[] latLon(double easting, double northing, boolean rounded) {
        double e = K0 * northing;
        double sine = Math.sin(e);
        double footpoint = e;
        double power = Math.cos(e) * sine;
        for (double k : K) {
            footpoint += k * power;
            power *= sine * sine;
        }
        double t = Math.tan(footpoint);
        double t2 = t * t;
        double n2 = SECOND_E2 * Math.cos(footpoint) * Math.cos(footpoint);
        double v2 = 1 + n2;
        double y = (easting - FALSE_EASTING_M) / (POLAR_RADIUS_M / Math.sqrt(v2));
        double y2 = y * y;
        double latitude = footpoint
                - v2
                        * t
                        / 2
                        * y2
                        * (1
                                - (5 + 3 * t2 + n2 - 9 * n2 * t2) / 12 * y2
                                + (61 + 90 * t2 + 45 * t2 * t2) / 360 * y2 * y2);
        double longitude = y
                / Math.cos(footpoint)
                * (1
                        - (1 + 2 * t2 + n2) / 6 * y2
                        + (5 + 28 * t2 + 24 * t2 * t2 + 6 * n2 + 8 * n2 * t2) / 120 * y2 * y2);
        return new double[] {
            rounded(latitude * SECONDS_A_RADIAN, 1e6, rounded) / SECONDS_A_RADIAN,
            rounded(longitude * SECONDS_A_RADIAN, 1e6, rounded) / SECONDS_A_RADIAN
        };
    }

    private static double rounded(double value, double decimals, boolean rounded) {
        return rounded ? Math.round(value * decimals) / decimals : value;
    }

    /** @param radians latitude and longitude of each point, the first again at the end */
    private static double trapezoidsM2(double[][] radians, double fromLongitude) {
        double sum = 0;
        for (int i = 1; i < radians.length; i++) {
            double[] from = radians[i - 1];
            double[] to = radians[i];
            sum += trapezoidM2(from[0], to[0], (from[1] + to[1]) / 2 - fromLongitude);
        }
        return Math.abs(sum);
    }

    private static double trapezoidM2(double fromLatitude, double toLatitude, double width) {
        double half = (toLatitude - fromLatitude) / 2;
        double middle = (toLatitude + fromLatitude) / 2;
        double sum = 0;
        for (int i = 0; i < SERIES.length; i++) {
            int times = 2 * i + 1;
            sum += SERIES[i] * Math.sin(times * half) * Math.cos(times * middle);
        }
        return 2 * SEMI_MINOR_M * SEMI_MINOR_M * width * sum;
    }
}
