package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * The lines and points of a layer's features, in runs of a few segments. A question takes only the segments near a box, so
 * runs that are far from it need not be here, and a long river costs little. Metres of one plane. Immutable.
 */
final class LinesAndPoints {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SEGMENTS_A_RUN = 64;

    private final CutLine[] runs;
    private final double[] boxes;
    /** The features that have lines, ascending, and the length of all lines of each. */
    private final int[] withLines;

    private final double[] lengthsM;

    private LinesAndPoints(Builder made) {
        runs = made.runs.toArray(CutLine[]::new);
        boxes = new double[4 * runs.length];
        for (int k = 0; k < runs.length; k++) {
            System.arraycopy(Rings.bounds(List.of(runs[k].xy())), 0, boxes, 4 * k, 4);
        }
        withLines = Arrays.copyOf(made.withLines, made.lengths);
        lengthsM = Arrays.copyOf(made.lengthsM, made.lengths);
    }

    /** Collects the parts of features, in their order. */
    static final class Builder {

        private final List<CutLine> runs = new ArrayList<>();
        private int[] withLines = new int[4];
        private double[] lengthsM = new double[4];
        private int lengths;

        void add(CutLine run) {
            runs.add(run);
        }

        /** Adds the length of a feature's lines; NaN if it has none. It may come with each of its pieces. */
        void addLength(int feature, double linesM) {
            if (Double.isNaN(linesM) || lengths > 0 && withLines[lengths - 1] == feature) {
                return;
            }
            if (lengths == withLines.length) {
                withLines = Arrays.copyOf(withLines, 2 * lengths);
                lengthsM = Arrays.copyOf(lengthsM, 2 * lengths);
            }
            withLines[lengths] = feature;
            lengthsM[lengths++] = linesM;
        }

        LinesAndPoints build() {
            return new LinesAndPoints(this);
        }
    }

    /** Returns the length of a geometry's lines on a surface; NaN if it has none. */
    static double lengthM(Geometry ground, SurfaceMeasure surface) {
        return Dimensions.part(ground, 1).map(surface::lengthM).orElse(Double.NaN);
    }

    /**
     * Cuts the lines and points of a feature into runs.
     *
     * @param piece the number of the first run among all parts of the feature
     */
    static void cut(int feature, int piece, Geometry ground, Consumer<? super CutLine> sink) {
        if (!Dimensions.hasLowerThanArea(ground)) {
            return;
        }
        List<LineString> lines = new ArrayList<>();
        List<Coordinate> points = new ArrayList<>();
        collect(Dimensions.lowerThanArea(ground), lines, points);
        int next = piece;
        for (int line = 0; line < lines.size(); line++) {
            double[] xy = packed(List.of(lines.get(line).getCoordinates()));
            for (int from = 0; from < xy.length / 2 - 1; from += SEGMENTS_A_RUN) {
                int to = Math.min(from + SEGMENTS_A_RUN + 1, xy.length / 2);
                sink.accept(new CutLine(feature, next++, line, from, Arrays.copyOfRange(xy, 2 * from, 2 * to)));
            }
        }
        for (int from = 0; from < points.size(); from += SEGMENTS_A_RUN) {
            List<Coordinate> some = points.subList(from, Math.min(from + SEGMENTS_A_RUN, points.size()));
            sink.accept(new CutLine(feature, next++, CutLine.POINTS, from, packed(some)));
        }
    }

    private static void collect(Geometry lower, List<LineString> lines, List<Coordinate> points) {
        if (lower instanceof GeometryCollection) {
            for (int i = 0; i < lower.getNumGeometries(); i++) {
                collect(lower.getGeometryN(i), lines, points);
            }
        } else if (lower instanceof LineString line) {
            lines.add(line);
        } else if (lower instanceof Point point && !point.isEmpty()) {
            points.add(point.getCoordinate());
        }
    }

    private static double[] packed(List<Coordinate> places) {
        double[] xy = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            xy[2 * i] = places.get(i).x;
            xy[2 * i + 1] = places.get(i).y;
        }
        return xy;
    }

    /** Returns the length of all lines of a feature on the surface; empty if it has no lines. */
    OptionalDouble lengthM(int feature) {
        int place = Arrays.binarySearch(withLines, feature);
        return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(lengthsM[place]);
    }

    /** Returns the points of a feature in a box, and the segments of its lines whose box meets it, joined to lines. */
    Geometry near(int feature, Envelope box) {
        Selection selection = new Selection(box);
        for (int k = firstOf(feature); k < runs.length && runs[k].area() == feature; k++) {
            selection.add(runs[k], k);
        }
        return selection.geometry();
    }

    long bytes() {
        long vertices = 0;
        for (CutLine run : runs) {
            vertices += run.xy().length / 2;
        }
        return 16 * vertices + 88L * runs.length + 12L * withLines.length;
    }

    private int firstOf(int feature) {
        int low = 0;
        int high = runs.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (runs[middle].area() < feature) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What is near one box. */
    private final class Selection {

        private final Envelope box;
        private final List<LineString> lines = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private List<Coordinate> open = new ArrayList<>();
        private CutLine last;

        Selection(Envelope box) {
            this.box = box;
        }

        void add(CutLine run, int k) {
            boolean isNear = box.getMinX() <= boxes[4 * k + 2]
                    && box.getMaxX() >= boxes[4 * k]
                    && box.getMinY() <= boxes[4 * k + 3]
                    && box.getMaxY() >= boxes[4 * k + 1];
            if (!isNear || last == null || !run.follows(last)) {
                end();
            }
            last = run;
            if (isNear && run.isPoints()) {
                addPoints(run.xy());
            } else if (isNear) {
                addSegments(run.xy());
            }
        }

        private void addPoints(double[] xy) {
            for (int i = 0; i < xy.length; i += 2) {
                if (box.intersects(xy[i], xy[i + 1])) {
                    points.add(FACTORY.createPoint(new Coordinate(xy[i], xy[i + 1])));
                }
            }
        }

        private void addSegments(double[] xy) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                Coordinate from = new Coordinate(xy[i], xy[i + 1]);
                Coordinate to = new Coordinate(xy[i + 2], xy[i + 3]);
                if (box.intersects(from, to)) {
                    if (open.isEmpty()) {
                        open.add(from);
                    }
                    open.add(to);
                } else {
                    end();
                }
            }
        }

        private void end() {
            if (!open.isEmpty()) {
                lines.add(FACTORY.createLineString(open.toArray(Coordinate[]::new)));
                open = new ArrayList<>();
            }
        }

        Geometry geometry() {
            end();
            List<Geometry> all = new ArrayList<>(lines);
            all.addAll(points);
            return FACTORY.buildGeometry(all);
        }
    }
}
