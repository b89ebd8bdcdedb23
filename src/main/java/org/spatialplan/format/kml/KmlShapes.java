package org.spatialplan.format.kml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.xml.TupleText;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads the geometry of one placemark: longitude as x, latitude as y. Rings that are open are closed and noted. Whether
 * rings cross is not checked here. Used for one placemark.
 */
final class KmlShapes {

    /** The elements that are read. */
    static final Set<String> READ = Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

    /** The fewest points of a ring, with the last, which is the first again. */
    private static final int FEWEST = 4;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XmlFile xml;
    private final String place;
    private final Notes notes;
    private final KmlLeftOut leftOut;
    private final GeometrySize size = new GeometrySize();

    KmlShapes(XmlFile xml, String place, Notes notes, KmlLeftOut leftOut) {
        this.xml = xml;
        this.place = place;
        this.notes = notes;
        this.leftOut = leftOut;
    }

    /**
     * Reads the geometry that starts here to its end.
     *
     * @throws UnreadableParcelException if it is broken; the cursor is then within it
     */
    Geometry read() {
        size.addParts(1);
        return switch (xml.name()) {
            case "Point" -> point();
            case "LineString", "LinearRing" -> line();
            case "Polygon" -> polygon();
            default -> several();
        };
    }

    private Geometry point() {
        Coordinate[] points = coordinates();
        if (points.length != 1) {
            throw new UnreadableParcelException("", Messages.of("format.kml.point-of-several", points.length));
        }
        return FACTORY.createPoint(points[0]);
    }

    private Geometry line() {
        Coordinate[] points = coordinates();
        if (points.length < 2) {
            throw new UnreadableParcelException("", Messages.of("format.line-fewer-than-2"));
        }
        if (points.length >= FEWEST && points[0].equals2D(points[points.length - 1])) {
            notes.warning("line-closed", place, Messages.of("format.kml.line-closed"));
        }
        return FACTORY.createLineString(points);
    }

    private Geometry polygon() {
        int outside = xml.depth() - 1;
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> inner = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                switch (xml.name()) {
                    case "outerBoundaryIs" -> rings(outer);
                    case "innerBoundaryIs" -> rings(inner);
                    default -> xml.skip();
                }
            }
        }
        if (outer.size() != 1) {
            throw new UnreadableParcelException("", Messages.of("format.kml.outer-boundaries", outer.size()));
        }
        return FACTORY.createPolygon(outer.get(0), inner.toArray(LinearRing[]::new));
    }

    private void rings(List<LinearRing> into) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                if (xml.name().equals("LinearRing")) {
                    size.addParts(1);
                    into.add(ring(coordinates()));
                } else {
                    xml.skip();
                }
            }
        }
    }

    private LinearRing ring(Coordinate[] points) {
        Coordinate[] closed = points;
        if (points.length > 0 && !points[0].equals2D(points[points.length - 1])) {
            notes.info("ring-not-closed", place, Messages.of("format.ring-not-closed.ring-not-closed-been"));
            closed = Arrays.copyOf(points, points.length + 1);
            closed[points.length] = points[0].copy();
        }
        if (closed.length < FEWEST) {
            throw new UnreadableParcelException("", Messages.of("format.ring-points-4-least", closed.length));
        }
        return FACTORY.createLinearRing(closed);
    }

    /** Reads the {@code coordinates} in the element that starts here, to the end of the element. */
    private Coordinate[] coordinates() {
        int outside = xml.depth() - 1;
        Coordinate[] read = null;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                if (!xml.name().equals("coordinates")) {
                    xml.skip();
                } else if (read != null) {
                    throw new UnreadableParcelException("", Messages.of("format.member-stands-twice", "coordinates"));
                } else {
                    read = TupleText.read(xml, size);
                }
            }
        }
        if (read == null) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-no-coordinates"));
        }
        return read;
    }

    private Geometry several() {
        int outside = xml.depth() - 1;
        List<Geometry> parts = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                if (READ.contains(xml.name())) {
                    parts.add(read());
                } else {
                    leftOut.note(xml);
                    xml.skip();
                }
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.collection-empty"));
        }
        return collected(parts);
    }

    /** The parts as a collection of their kind, if all are of one. */
    private static Geometry collected(List<Geometry> parts) {
        if (parts.stream().allMatch(Polygon.class::isInstance)) {
            return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        }
        if (parts.stream().allMatch(LineString.class::isInstance)) {
            return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
        }
        return parts.stream().allMatch(Point.class::isInstance)
                ? FACTORY.createMultiPoint(parts.toArray(Point[]::new))
                : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }
}
