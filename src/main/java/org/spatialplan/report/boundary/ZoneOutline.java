package org.spatialplan.report.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.submission.ground.CoordinateInterpretation;

/**
 * Brings outlines from a file's coordinates into the plane of a zone. Coordinates of the same zone stay as they are, but
 * for the zone's number before the easting. Of other systems the corners are converted, and an edge gets points between
 * them only where it would be more than {@value #TOLERANCE_M} m off its course: surveyors number corners. Immutable and
 * thread-safe.
 */
public final class ZoneOutline {

    /** The last digit of boundary points. */
    static final double TOLERANCE_M = 0.001;

    /** No edge gets more than 2 to the power of this pieces. */
    private static final int DEEPEST = 13;

    private static final double MILLION = 1e6;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final CoordinateInterpretation reading;
    private final Crs zone;

    /** Outlines of a file in a zone. */
    public ZoneOutline(CoordinateInterpretation reading, Crs zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /** Whether coordinates stay those of the file. */
    public boolean isOfFile() {
        return reading.datum().isEmpty() && shiftM().isPresent();
    }

    /**
     * The outline in metres, easting as x.
     *
     * @param submitted in the file's coordinates
     * @throws org.spatialplan.geo.UnprojectableGeometryException outside the zone's domain
     */
    public Geometry of(Geometry submitted) {
        if (isOfFile()) {
            double shift = shiftM().get();
            Geometry inOrder = reading.inOrder(submitted);
            return shift == 0
                    ? inOrder
                    : AffineTransformation.translationInstance(shift, 0).transform(inOrder);
        }
        return new Conversion().transform(submitted);
    }

    /** The difference of the eastings if both are the same zone; empty if they are not. */
    private Optional<Double> shiftM() {
        return reading.crs()
                .zone()
                .flatMap(own -> zone.zone().filter(other -> isSame(own, other)).map(other -> shiftM(own, other)));
    }

    private static boolean isSame(GaussKruger one, GaussKruger other) {
        return one.width() == other.width() && one.centralMeridian() == other.centralMeridian();
    }

    private static double shiftM(GaussKruger from, GaussKruger to) {
        return MILLION * (to.prefix().orElse(0) - from.prefix().orElse(0));
    }

    private Coordinate[] mapped(List<Coordinate> submitted) {
        WorkLimit.ask();
        Geometry points = FACTORY.createMultiPointFromCoords(submitted.toArray(Coordinate[]::new));
        return zone.verticesFromLonLat(reading.toLonLat(points)).getCoordinates();
    }

    private record Vertex(Coordinate file, Coordinate plane) {}

    private final class Conversion extends GeometryTransformer {

        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
            List<Coordinate> corners = List.of(from.toCoordinateArray());
            Coordinate[] there = mapped(corners);
            List<Vertex> vertices = new ArrayList<>();
            for (int i = 0; i < there.length; i++) {
                vertices.add(new Vertex(corners.get(i), there[i]));
            }
            if (!(parent instanceof Point)) {
                boolean[] open = new boolean[vertices.size()];
                Arrays.fill(open, true);
                vertices = divided(vertices, open, 0);
            }
            return new CoordinateArraySequence(
                    vertices.stream().map(Vertex::plane).toArray(Coordinate[]::new), 2);
        }

        /**
         * Halves edges until each is straight.
         *
         * @param open whether the edge from this vertex to the next is yet to be looked at
         */
        private List<Vertex> divided(List<Vertex> vertices, boolean[] open, int depth) {
            List<Coordinate> between = new ArrayList<>();
            for (int i = 0; i + 1 < vertices.size(); i++) {
                if (open[i]) {
                    Coordinate from = vertices.get(i).file();
                    Coordinate to = vertices.get(i + 1).file();
                    Coordinate middle = middle(from, to);
                    between.add(middle);
                    between.add(middle(from, middle));
                    between.add(middle(middle, to));
                }
            }
            if (between.isEmpty() || depth > DEEPEST) {
                return vertices;
            }
            return divided(vertices, open, depth, between, mapped(between));
        }

        private List<Vertex> divided(
                List<Vertex> vertices, boolean[] open, int depth, List<Coordinate> between, Coordinate[] there) {
            List<Vertex> finer = new ArrayList<>();
            boolean[] finerOpen = new boolean[vertices.size() + there.length / 3];
            int edge = 0;
            for (int i = 0; i < vertices.size(); i++) {
                finer.add(vertices.get(i));
                if (i + 1 < vertices.size() && open[i]) {
                    int at = 3 * edge++;
                    if (!isStraight(vertices.get(i).plane(), vertices.get(i + 1).plane(), there, at)) {
                        WorkLimit.addVertices(1);
                        finerOpen[finer.size() - 1] = true;
                        finer.add(new Vertex(between.get(at), there[at]));
                        finerOpen[finer.size() - 1] = true;
                    }
                }
            }
            return divided(finer, finerOpen, depth + 1);
        }

        private static boolean isStraight(Coordinate from, Coordinate to, Coordinate[] there, int at) {
            for (int i = at; i < at + 3; i++) {
                if (Distance.pointToSegment(there[i], from, to) > TOLERANCE_M) {
                    return false;
                }
            }
            return true;
        }

        private static Coordinate middle(Coordinate one, Coordinate other) {
            return new Coordinate((one.x + other.x) / 2, (one.y + other.y) / 2);
        }
    }
}
