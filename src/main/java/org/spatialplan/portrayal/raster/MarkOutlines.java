package org.spatialplan.portrayal.raster;

import java.util.List;

/**
 * Builds outlines of marks in a unit square about the origin, x right and y down. Star, triangle and cross have the
 * proportions of GeoTools, so that a style looks the same on GeoServer.
 */
final class MarkOutlines {

    private static final int MAX_CORNERS = 256;
    /** Half the width of an arm of the cross. */
    private static final float ARM = 1f / 8;
    /** Half the base of a triangle with equal sides that is three quarters of the square high. */
    private static final float BASE = 0.433f;
    /** Radius to the points of a star that is as wide as the square, and to its inner corners. */
    private static final double TIP = 0.5257;

    private static final double NOTCH = 0.2627;
    /** How far the middle of the star lies below the place, so that its feet stand on the square. */
    private static final double STAR_LOW = 0.0747;

    private MarkOutlines() {}

    /** Returns closed outlines to fill and stroke, or open lines to stroke only; x and y in turn. */
    static List<float[]> of(String name, float size) {
        return switch (name) {
            case "circle" -> List.of(polygon((int) Math.max(12, Math.min(MAX_CORNERS, size * 1.6f)), 0.5, 0.5, 0));
            case "triangle" -> List.of(new float[] {0, -0.25f, BASE, 0.5f, -BASE, 0.5f, 0, -0.25f});
            case "star" -> List.of(lowered(polygon(10, TIP, NOTCH, -Math.PI / 2), STAR_LOW));
            case "cross" -> List.of(plus(0));
            case "x" -> List.of(plus(Math.PI / 4));
            case "shape://slash" -> List.of(new float[] {-0.5f, 0.5f, 0.5f, -0.5f});
            case "shape://backslash" -> List.of(new float[] {-0.5f, -0.5f, 0.5f, 0.5f});
            case "shape://horline" -> List.of(new float[] {-0.5f, 0, 0.5f, 0});
            case "shape://vertline" -> List.of(new float[] {0, -0.5f, 0, 0.5f});
            case "shape://plus" -> List.of(new float[] {-0.5f, 0, 0.5f, 0}, new float[] {0, -0.5f, 0, 0.5f});
            case "shape://times" ->
                List.of(new float[] {-0.5f, 0.5f, 0.5f, -0.5f}, new float[] {-0.5f, -0.5f, 0.5f, 0.5f});
            case "shape://dot" -> List.of(new float[] {0, 0});
            default -> List.of(new float[] {-0.5f, -0.5f, 0.5f, -0.5f, 0.5f, 0.5f, -0.5f, 0.5f, -0.5f, -0.5f});
        };
    }

    private static float[] polygon(int corners, double even, double odd, double start) {
        float[] xy = new float[2 * corners + 2];
        for (int i = 0; i <= corners; i++) {
            double angle = start + 2 * Math.PI * (i % corners) / corners;
            double radius = i % 2 == 0 ? even : odd;
            xy[2 * i] = (float) (radius * Math.cos(angle));
            xy[2 * i + 1] = (float) (radius * Math.sin(angle));
        }
        return xy;
    }

    private static float[] lowered(float[] xy, double down) {
        for (int i = 1; i < xy.length; i += 2) {
            xy[i] += (float) down;
        }
        return xy;
    }

    private static float[] plus(double turned) {
        float[][] corners = {
            {-ARM, -0.5f},
            {ARM, -0.5f},
            {ARM, -ARM},
            {0.5f, -ARM},
            {0.5f, ARM},
            {ARM, ARM},
            {ARM, 0.5f},
            {-ARM, 0.5f},
            {-ARM, ARM},
            {-0.5f, ARM},
            {-0.5f, -ARM},
            {-ARM, -ARM},
            {-ARM, -0.5f}
        };
        float[] xy = new float[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            xy[2 * i] = (float) (corners[i][0] * Math.cos(turned) - corners[i][1] * Math.sin(turned));
            xy[2 * i + 1] = (float) (corners[i][0] * Math.sin(turned) + corners[i][1] * Math.cos(turned));
        }
        return xy;
    }
}
