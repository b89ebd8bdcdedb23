package org.spatialplan.geo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.spatialplan.text.Messages;

/**
 * A stretch of a line between two places near it (linear referencing, ISO 19148). Each place is moved to the nearest
 * point of the line.
 *
 * @param from one end, in degrees, longitude before latitude
 * @param to the other end, likewise; the order of the two does not matter
 */
public record Reach(Coordinate from, Coordinate to) {

    /**
     * Cuts the stretch out of a line in metres of the frame. Among several lines the one nearest to both places is cut.
     *
     * @throws NotALineException if the geometry has no line
     */
    public Geometry cutFrom(Geometry ground, GroundFrame frame) {
        Coordinate start = frame.toGround(from);
        Coordinate end = frame.toGround(to);
        LengthIndexedLine line = new LengthIndexedLine(nearestLine(ground, start, end));
        double first = line.project(start);
        double last = line.project(end);
        return line.extractLine(Math.min(first, last), Math.max(first, last));
    }

    private static Geometry nearestLine(Geometry ground, Coordinate start, Coordinate end) {
        if (ground instanceof LineString) {
            return ground;
        }
        if (!(ground instanceof MultiLineString)) {
            throw new NotALineException(ground.getGeometryType());
        }
        List<Geometry> ends = List.of(
                ground.getFactory().createPoint(start), ground.getFactory().createPoint(end));
        return IntStream.range(0, ground.getNumGeometries())
                .mapToObj(ground::getGeometryN)
                .min(Comparator.comparingDouble(
                        line -> ends.stream().mapToDouble(line::distance).sum()))
                .orElseThrow();
    }

    /** A stretch was requested of a geometry that is not a line. */
    public static final class NotALineException extends CodedException {
        NotALineException(String found) {
            super("reach-of-no-line", Messages.of("geo.reach-of-no-line", found));
        }
    }
}
