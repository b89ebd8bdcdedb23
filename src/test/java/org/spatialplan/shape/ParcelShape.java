package org.spatialplan.shape;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws parcels of 20 to 800 m, their sides log-normal about 120 m: rectangles, L-shapes and surveyed outlines of 8 to 60
 * corners, turned at random.
 */
record ParcelShape(Random random) {

    private static final double MEDIAN_M = 120;
    private static final double SPREAD = 0.7;
    private static final double MIN_LENGTH_M = 20;
    private static final double MAX_LENGTH_M = 800;

    /** A valid parcel around a point. */
    Polygon at(double x, double y) {
        double[][] corners =
                switch (random.nextInt(3)) {
                    case 0 -> rectangle();
                    case 1 -> angle();
                    default -> round();
                };
        Polygon parcel = placed(corners, x, y);
        return parcel.isValid() ? parcel : at(x, y);
    }

    private double[][] rectangle() {
        double a = sideM() / 2;
        double b = sideM() / 2;
        return new double[][] {{-a, -b}, {a, -b}, {a, b}, {-a, b}};
    }

    private double[][] angle() {
        double a = sideM() / 2;
        double b = sideM() / 2;
        double c = a * random.nextDouble(-0.5, 0.5);
        double d = b * random.nextDouble(-0.5, 0.5);
        return new double[][] {{-a, -b}, {a, -b}, {a, d}, {c, d}, {c, b}, {-a, b}};
    }

    private double[][] round() {
        double[][] corners = new double[(int) Math.round(Math.exp(random.nextDouble(Math.log(8), Math.log(60))))][];
        double radius = sideM() / 2;
        for (int i = 0; i < corners.length; i++) {
            double angle = 2 * Math.PI * i / corners.length;
            double r = radius * random.nextDouble(0.8, 1);
            corners[i] = new double[] {r * Math.cos(angle), r * Math.sin(angle)};
        }
        return corners;
    }

    private double sideM() {
        double sideM = MEDIAN_M * Math.exp(SPREAD * random.nextGaussian());
        return Math.max(MIN_LENGTH_M, Math.min(MAX_LENGTH_M, sideM));
    }

    private Polygon placed(double[][] corners, double x, double y) {
        double turn = random.nextDouble(2 * Math.PI);
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i < corners.length; i++) {
            double dx = corners[i][0] * Math.cos(turn) - corners[i][1] * Math.sin(turn);
            double dy = corners[i][0] * Math.sin(turn) + corners[i][1] * Math.cos(turn);
            ring[i] = Grid.coordinate(x + dx, y + dy);
        }
        ring[corners.length] = ring[0].copy();
        return Grid.FACTORY.createPolygon(ring);
    }
}
