package org.spatialplan.format.gml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.spatialplan.format.read.Vertices;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads one geometry of GML 2, 3.1 or 3.2 (OGC 07-036): points, lines, areas and collections of them. Arcs through three
 * points become chords, other curves are refused.
 * The first number of a position becomes x, whatever the axis order. The patches of a surface become one area. Used for one
 * geometry.
 */
final class GmlShapes {

    /** The elements that are geometries. */
    static final Set<String> ELEMENTS = Set.of(
            "Point",
            "LineString",
            "LinearRing",
            "Curve",
            "CompositeCurve",
            "OrientableCurve",
            "Polygon",
            "Surface",
            "PolyhedralSurface",
            "CompositeSurface",
            "OrientableSurface",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "MultiCurve",
            "MultiSurface",
            "MultiGeometry",
            "Solid",
            "MultiSolid",
            "Tin",
            "TriangulatedSurface",
            "Arc",
            "Circle");

    private static final Set<String> PATCHES = Set.of("patches", "polygonPatches", "trianglePatches", "baseSurface");

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XmlFile xml;
    private final ArcChords arcs;
    private final GeometrySize size = new GeometrySize();
    private int dimension = 2;
    private Optional<String> system = Optional.empty();

    GmlShapes(XmlFile xml, ArcChords arcs) {
        this.xml = xml;
        this.arcs = arcs;
    }

    /**
     * Reads the geometry that starts here to its end.
     *
     * @throws UnreadableParcelException if it is broken; the cursor is then within it
     */
    Geometry read() {
        size.addParts(1);
        dimension = GmlPositions.dimension(xml, dimension);
        xml.attribute("srsName").ifPresent(this::requireOne);
        return switch (xml.name()) {
            case "Point" -> point();
            case "LineString" -> Vertices.line(array(positions()));
            case "LinearRing" -> Vertices.line(array(positions()));
            case "Curve", "CompositeCurve", "OrientableCurve" -> Vertices.line(array(curve()));
            case "Polygon" -> polygon();
            case "Surface", "PolyhedralSurface", "CompositeSurface" -> united(members());
            case "OrientableSurface" -> united(members());
            case "MultiPoint", "MultiLineString", "MultiPolygon", "MultiCurve", "MultiSurface", "MultiGeometry" ->
                collected(members());
            default -> throw new UnreadableParcelException("", Messages.of("format.gml.unknown-geometry", xml.name()));
        };
    }

    /** The name of the system, on the geometry itself or within it. */
    Optional<String> system() {
        return system;
    }

    private void requireOne(String srsName) {
        if (system.isPresent() && !system.get().equals(srsName)) {
            throw new UnreadableParcelException("", Messages.of("format.feature-geometries-state-different"));
        }
        system = Optional.of(srsName);
    }

    private Geometry point() {
        List<Coordinate> positions = positions();
        if (positions.size() != 1) {
            throw new UnreadableParcelException("", Messages.of("format.kml.point-of-several", positions.size()));
        }
        return FACTORY.createPoint(positions.get(0));
    }

    private static Coordinate[] array(List<Coordinate> positions) {
        if (positions.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-no-coordinates"));
        }
        return positions.toArray(Coordinate[]::new);
    }

    /** The positions directly in the element that starts here, to its end. */
    private List<Coordinate> positions() {
        int outside = xml.depth() - 1;
        List<Coordinate> all = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                if (GmlPositions.ELEMENTS.contains(xml.name())) {
                    all.addAll(GmlPositions.read(xml, dimension, size));
                } else {
                    xml.skip();
                }
            }
        }
        return all;
    }

    private Polygon polygon() {
        int outside = xml.depth() - 1;
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> inner = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                switch (xml.name()) {
                    case "exterior", "outerBoundaryIs" -> rings(outer);
                    case "interior", "innerBoundaryIs" -> rings(inner);
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
                switch (xml.name()) {
                    case "LinearRing" -> into.add(ring(positions()));
                    case "Ring" -> into.add(ring(curve()));
                    default -> xml.skip();
                }
            }
        }
    }

    private LinearRing ring(List<Coordinate> positions) {
        size.addParts(1);
        return Vertices.ring(array(positions));
    }

    /**
     * The positions of all segments and curves in the element that starts here, one after the other, to its end.
     *
     * @throws UnreadableParcelException if a segment is neither straight nor an arc through three points
     */
    private List<Coordinate> curve() {
        boolean backwards = xml.name().equals("OrientableCurve")
                && xml.attribute("orientation").filter("-"::equals).isPresent();
        int outside = xml.depth() - 1;
        List<Coordinate> all = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                switch (xml.name()) {
                    case "segments", "curveMember", "curveMembers", "baseCurve" -> {
                        // what is within counts
                    }
                    case "LineStringSegment", "LineString" -> append(positions(), all);
                    case "Arc", "ArcString" -> append(List.of(arcs.line(array(positions()), size)), all);
                    case "Curve", "CompositeCurve", "OrientableCurve" -> append(curve(), all);
                    default -> refuseCurve();
                }
            }
        }
        if (backwards) {
            Collections.reverse(all);
        }
        return all;
    }

    private void refuseCurve() {
        if (Character.isUpperCase(xml.name().charAt(0))) {
            throw new UnreadableParcelException("", Messages.of("format.gml.curve", xml.name()));
        }
        xml.skip();
    }

    /** Appends a piece without its first position, where it is the last one before. */
    private static void append(List<Coordinate> piece, List<Coordinate> all) {
        boolean joined =
                !all.isEmpty() && !piece.isEmpty() && all.get(all.size() - 1).equals2D(piece.get(0));
        all.addAll(joined ? piece.subList(1, piece.size()) : piece);
    }

    /** The geometries in the members or patches of the element that starts here, to its end. */
    private List<Geometry> members() {
        int outside = xml.depth() - 1;
        List<Geometry> all = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                String name = xml.name();
                if (name.equals("PolygonPatch") || name.equals("Triangle") || name.equals("Rectangle")) {
                    size.addParts(1);
                    all.add(polygon());
                } else if (ELEMENTS.contains(name)) {
                    all.add(read());
                } else if (!name.endsWith("ember") && !name.endsWith("embers") && !PATCHES.contains(name)) {
                    xml.skip();
                }
            }
        }
        return all;
    }

    /** The patches of one surface as one area: they share their edges. */
    private static Geometry united(List<Geometry> patches) {
        if (patches.size() == 1) {
            return patches.get(0);
        }
        Geometry all = collected(patches);
        if (!CoverageValidator.isValid(patches.toArray(Geometry[]::new))) {
            throw new UnreadableParcelException("", Messages.of("format.gml.surface"));
        }
        return CoverageUnion.union(all);
    }

    /** The parts as a collection of their kind, if all are of one; collections within are dissolved. */
    private static Geometry collected(List<Geometry> members) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry member : members) {
            for (int i = 0; i < member.getNumGeometries(); i++) {
                parts.add(member.getGeometryN(i));
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.collection-empty"));
        }
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
