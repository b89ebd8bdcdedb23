package org.spatialplan.ogc.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads a geometry of GML 3.2, 3.1.1 or 2 into degrees, longitude as x. Coordinates are in the axis order of the
 * nearest {@code srsName}, or else of the reader's frame. Stateless and thread-safe.
 */
public final class GmlReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Set<String> MULTIPLE =
            Set.of("MultiPoint", "MultiCurve", "MultiLineString", "MultiSurface", "MultiPolygon", "MultiGeometry");
    private static final String ENVELOPE = "Envelope";
    private static final String BOX = "Box";
    private static final Set<String> KNOWN = Set.of(
            "Point", "LineString", "Curve", "LinearRing", "Polygon", "Surface", "PolyhedralSurface", ENVELOPE, BOX);

    private final GmlFrame frame;
    private final boolean xFirst;

    public GmlReader(GmlFrame frame) {
        this(frame, false);
    }

    private GmlReader(GmlFrame frame, boolean xFirst) {
        this.frame = frame;
        this.xFirst = xFirst;
    }

    /** Makes a reader of documents in which longitude or easting comes first, however a system is named (WFS 1.0.0). */
    public static GmlReader ofXFirst(Crs crs) {
        return new GmlReader(new GmlFrame(crs, false), true);
    }

    /**
     * A geometry that was drawn.
     *
     * @param lonLat degrees, longitude as x
     * @param crs of the document's coordinates
     */
    public record Drawing(Geometry lonLat, Crs crs) {}

    /**
     * Reads a geometry that is to be kept: nothing of it is cut off.
     *
     * @throws FilterException if the element is not a geometry
     */
    public Drawing readDrawing(Element element) {
        return refusing(element, () -> {
            GmlFrame own = frame(element, frame);
            return new Drawing(own.crs().toLonLat(geometry(element, own)), own.crs());
        });
    }

    /** Tests whether an element is a geometry. */
    public static boolean isGeometry(Element element) {
        return KNOWN.contains(element.getLocalName()) || MULTIPLE.contains(element.getLocalName());
    }

    /**
     * Reads a geometry.
     *
     * @throws FilterException if the element is not a geometry
     */
    public Geometry read(Element element) {
        return refusing(element, () -> {
            GmlFrame own = frame(element, frame);
            Geometry geometry = isBox(element)
                    ? own.crs().toLonLat(envelope(element, own))
                    : own.crs().questionToLonLat(geometry(element, own));
            if (geometry.isEmpty()) {
                throw new FilterException("a geometry with coordinates");
            }
            return geometry;
        });
    }

    private static <T> T refusing(Element element, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            // JTS refuses what is no ring or has too few points
            throw new FilterException("a valid gml:" + element.getLocalName() + " (" + e.getMessage() + ")");
        } catch (UnprojectableGeometryException e) {
            throw new FilterException("coordinates within the system's domain, in its axis order");
        }
    }

    private static boolean isBox(Element element) {
        return element.getLocalName().equals(ENVELOPE) || element.getLocalName().equals(BOX);
    }

    private GmlFrame frame(Element element, GmlFrame outer) {
        try {
            return Children.attribute(element, "srsName")
                    .map(GmlFrame::parse)
                    .map(own -> xFirst ? new GmlFrame(own.crs(), false) : own)
                    .orElse(outer);
        } catch (UnknownCrsException e) {
            throw new FilterException("a known coordinate reference system (" + e.getMessage() + ")");
        }
    }

    /** Returns the geometry in the system of the frame, easting or longitude as x. */
    private Geometry geometry(Element element, GmlFrame outer) {
        GmlFrame frame = frame(element, outer);
        if (frame.crs() != outer.crs()) {
            throw new FilterException("one coordinate reference system in one geometry");
        }
        String name = element.getLocalName();
        if (MULTIPLE.contains(name)) {
            return multiple(
                    name,
                    members(element).map(member -> geometry(member, frame)).toList());
        }
        return switch (name) {
            case "Point" -> point(element, frame);
            case "LineString" -> FACTORY.createLineString(GmlCoordinates.of(element, frame));
            case "LinearRing" -> FACTORY.createLinearRing(GmlCoordinates.of(element, frame));
            case "Curve" -> curve(element, frame);
            case "Polygon", "PolygonPatch", "Rectangle", "Triangle" -> polygon(element, frame);
            case "Surface", "PolyhedralSurface" -> surface(element, frame);
            case ENVELOPE, BOX -> FACTORY.toGeometry(envelope(element, frame));
            default -> throw new FilterException("a geometry, found " + element.getNodeName());
        };
    }

    private static Point point(Element element, GmlFrame frame) {
        Coordinate[] coordinates = GmlCoordinates.of(element, frame);
        if (coordinates.length != 1) {
            throw new FilterException("one position in a gml:Point");
        }
        return FACTORY.createPoint(coordinates[0]);
    }

    private static Envelope envelope(Element element, GmlFrame frame) {
        Coordinate[] corners = GmlCoordinates.of(element, frame);
        if (corners.length != 2) {
            throw new FilterException("two corners in a gml:" + element.getLocalName());
        }
        return new Envelope(corners[0], corners[1]);
    }

    private static LineString curve(Element element, GmlFrame frame) {
        List<Coordinate> path = new ArrayList<>();
        for (Element segment :
                Children.find(element, "segments").map(Children::of).orElse(List.of())) {
            if (!segment.getLocalName().equals("LineStringSegment")) {
                throw new FilterException("curves of straight segments, found " + segment.getNodeName());
            }
            append(GmlCoordinates.of(segment, frame), path);
        }
        return FACTORY.createLineString(path.toArray(new Coordinate[0]));
    }

    private static void append(Coordinate[] part, List<Coordinate> path) {
        for (Coordinate next : part) {
            if (path.isEmpty() || !path.get(path.size() - 1).equals2D(next)) {
                path.add(next);
            }
        }
    }

    private Polygon polygon(Element element, GmlFrame frame) {
        List<LinearRing> outer = rings(element, frame, "exterior", "outerBoundaryIs");
        if (outer.size() != 1) {
            throw new FilterException("one exterior in a gml:" + element.getLocalName());
        }
        List<LinearRing> holes = rings(element, frame, "interior", "innerBoundaryIs");
        return FACTORY.createPolygon(outer.get(0), holes.toArray(new LinearRing[0]));
    }

    private List<LinearRing> rings(Element polygon, GmlFrame frame, String name, String oldName) {
        return Stream.concat(Children.of(polygon, name).stream(), Children.of(polygon, oldName).stream())
                .flatMap(property -> Children.of(property).stream())
                .map(ring -> ring(ring, frame))
                .toList();
    }

    private LinearRing ring(Element element, GmlFrame frame) {
        if (element.getLocalName().equals("LinearRing")) {
            return FACTORY.createLinearRing(GmlCoordinates.of(element, frame));
        }
        List<Coordinate> path = new ArrayList<>();
        Children.of(element, "curveMember").stream()
                .flatMap(member -> Children.of(member).stream())
                .forEach(curve -> append(geometry(curve, frame).getCoordinates(), path));
        return FACTORY.createLinearRing(path.toArray(new Coordinate[0]));
    }

    private Geometry surface(Element element, GmlFrame frame) {
        List<Geometry> patches = Stream.of("patches", "polygonPatches")
                .flatMap(name -> Children.of(element, name).stream())
                .flatMap(property -> Children.of(property).stream())
                .map(patch -> (Geometry) polygon(patch, frame))
                .toList();
        return patches.size() == 1 ? patches.get(0) : multiple("MultiSurface", patches);
    }

    private static Stream<Element> members(Element collection) {
        return Children.of(collection).stream()
                .filter(property -> property.getLocalName().endsWith("Member")
                        || property.getLocalName().endsWith("Members"))
                .flatMap(property -> Children.of(property).stream());
    }

    private static Geometry multiple(String name, List<Geometry> parts) {
        boolean flat = parts.stream().noneMatch(part -> part.getNumGeometries() != 1)
                && parts.stream().map(Geometry::getDimension).distinct().count() == 1;
        if (parts.isEmpty()) {
            throw new FilterException("members in a gml:" + name);
        }
        return flat ? FACTORY.buildGeometry(parts) : FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
    }
}
