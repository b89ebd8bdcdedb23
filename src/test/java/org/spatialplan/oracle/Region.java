package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A shape in the plane, as a set of points: its areas united, its lines and points. Grown and shrunk shapes are kept. */
final class Region {

    static final int QUADRANT_SEGMENTS = 48;

    private final Geometry area;
    private final Geometry lines;
    private final Geometry points;
    private final Geometry drawnEnds;
    private final Map<Double, Geometry> grown = new HashMap<>();
    private final Map<Double, Geometry> shrunk = new HashMap<>();
    private IndexedFacetDistance toOutline;
    private IndexedPointInAreaLocator locator;

    private Region(Geometry area, Geometry lines, Geometry points, Geometry drawnEnds) {
        this.area = area;
        this.lines = lines;
        this.points = points;
        this.drawnEnds = drawnEnds;
    }

    static Region of(Geometry plane) {
        List<Geometry> lines = leaves(plane, 1);
        Geometry ends = lines.isEmpty() ? nothing() : Pencil.together(lines).getBoundary();
        return new Region(united(leaves(plane, 2)), united(lines), united(leaves(plane, 0)), ends);
    }

    private static Geometry united(List<Geometry> leaves) {
        return leaves.isEmpty() ? nothing() : OverlayNGRobust.union(Pencil.together(leaves));
    }

    private static List<Geometry> leaves(Geometry geometry, int dimension) {
        List<Geometry> leaves = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof GeometryCollection) {
                leaves.addAll(leaves(part, dimension));
            } else if (!part.isEmpty() && part.getDimension() == dimension) {
                leaves.add(part);
            }
        }
        return leaves;
    }

    /** Empty if it has none. */
    Geometry area() {
        return area;
    }

    Geometry lines() {
        return lines;
    }

    Geometry points() {
        return points;
    }

    /** The ends of the lines as they were drawn, where a line that turns back has none. */
    Geometry drawnEnds() {
        return drawnEnds;
    }

    boolean hasArea() {
        return !area.isEmpty();
    }

    /** Areas, lines and points that are there. */
    List<Geometry> dimensions() {
        return List.of(area, lines, points).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static double distanceM(Geometry one, Geometry other) {
        return one.intersects(other) ? 0 : new IndexedFacetDistance(one).distance(other);
    }

    double distanceM(Geometry other) {
        return dimensions().stream()
                .mapToDouble(part -> distanceM(part, other))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** How deep a point lies inside the area: below 0 outside. */
    double depthM(Coordinate at) {
        if (area.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (locator == null) {
            locator = new IndexedPointInAreaLocator(area);
            toOutline = new IndexedFacetDistance(area.getBoundary());
        }
        double distance = toOutline.distance(Pencil.point(at));
        return locator.locate(at) == Location.EXTERIOR ? -distance : distance;
    }

    /**
     * What lies within so many metres of areas, lines and points. Where that is many times the size of the shape, no more than
     * what lies within them of the corners of its hull: all but a few parts in a thousand.
     */
    Geometry grown(double byM) {
        return byM == 0
                ? area
                : grown.computeIfAbsent(byM, by -> isSmallFor(by) ? buffer(hullCorners(), by) : wholly(by));
    }

    /** No less than what lies within so many metres. */
    Geometry grownAtMost(double byM) {
        return byM > 0 && isSmallFor(byM) ? buffer(whole().convexHull(), byM) : grown(byM);
    }

    private boolean isSmallFor(double metres) {
        return 4 * whole().getEnvelopeInternal().getDiameter() < metres;
    }

    private Geometry hullCorners() {
        return Pencil.FACTORY.createMultiPointFromCoords(whole().convexHull().getCoordinates());
    }

    /** Part by part: the buffers of many parts at once cross each other far too often. */
    private Geometry wholly(double by) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry dimension : dimensions()) {
            for (int i = 0; i < dimension.getNumGeometries(); i++) {
                Geometry part = dimension.getGeometryN(i);
                parts.add(buffer(part.getDimension() == 1 ? opened(part) : part, by));
            }
        }
        return parts.isEmpty() ? nothing() : OverlayNGRobust.union(Pencil.FACTORY.buildGeometry(parts));
    }

    /** Whether each of its points lies within so many metres of one and the same point of this shape. */
    boolean reachesAllOf(Envelope box, double withinM) {
        if (withinM == 0) {
            return false;
        }
        Coordinate[] corners = {
            new Coordinate(box.getMinX(), box.getMinY()),
            new Coordinate(box.getMinX(), box.getMaxY()),
            new Coordinate(box.getMaxX(), box.getMinY()),
            new Coordinate(box.getMaxX(), box.getMaxY())
        };
        return Arrays.stream(whole().getCoordinates())
                .anyMatch(from -> Arrays.stream(corners).allMatch(to -> from.distance(to) < withinM));
    }

    /** The box of all that lies within so many metres. */
    Envelope box(double withinM) {
        Envelope box = new Envelope(whole().getEnvelopeInternal());
        box.expandBy(withinM);
        return box;
    }

    private Geometry whole() {
        return Pencil.together(dimensions());
    }

    /** All of the area that lies deeper. */
    Geometry shrunk(double byM) {
        return byM == 0 ? area : shrunk.computeIfAbsent(byM, by -> fits(by) ? less(area, band(area, by)) : nothing());
    }

    /** A disc of that radius. */
    private boolean fits(double radius) {
        return area.getArea() > Math.PI * radius * radius * 0.99;
    }

    private static Geometry band(Geometry area, double metres) {
        List<Geometry> bands = new ArrayList<>();
        for (Object ring : LinearComponentExtracter.getLines(area)) {
            Geometry halves = opened((Geometry) ring);
            for (int i = 0; i < halves.getNumGeometries(); i++) {
                bands.add(buffer(halves.getGeometryN(i), metres));
            }
        }
        return OverlayNGRobust.union(Pencil.FACTORY.buildGeometry(bands));
    }

    /** JTS now and then leaves out a stretch; its outline then comes too near, and each edge is buffered by itself. */
    static Geometry buffer(Geometry geometry, double metres) {
        Geometry buffer = plain(geometry, metres);
        Geometry outline = geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
        boolean holds = metres < 0
                || !buffer.isEmpty()
                        && new IndexedFacetDistance(buffer.getBoundary()).distance(outline) >= 0.999 * metres;
        return holds ? buffer : edgeByEdge(geometry, outline, metres);
    }

    private static Geometry plain(Geometry geometry, double metres) {
        BufferParameters fine = new BufferParameters(QUADRANT_SEGMENTS);
        fine.setSimplifyFactor(1e-5);
        return BufferOp.bufferOp(geometry, metres, fine);
    }

    private static Geometry edgeByEdge(Geometry geometry, Geometry outline, double metres) {
        List<Geometry> parts = new ArrayList<>();
        if (geometry.getDimension() == 2) {
            parts.add(geometry);
        }
        for (Object line : LinearComponentExtracter.getLines(outline)) {
            Coordinate[] at = ((LineString) line).getCoordinates();
            for (int i = 1; i < at.length; i++) {
                parts.add(plain(Pencil.line(at[i - 1], at[i]), metres));
            }
        }
        return OverlayNGRobust.union(Pencil.FACTORY.buildGeometry(parts));
    }

    /** Each closed line in two halves: round a closed one JTS may leave out ground where the distance is larger than the ring. */
    private static Geometry opened(Geometry lines) {
        List<LineString> halves = new ArrayList<>();
        for (Object found : LinearComponentExtracter.getLines(lines)) {
            Coordinate[] vertices = ((LineString) found).getCoordinates();
            int half = vertices.length / 2;
            if (vertices.length > 2 && vertices[0].equals2D(vertices[vertices.length - 1])) {
                halves.add(Pencil.FACTORY.createLineString(Arrays.copyOfRange(vertices, 0, half + 1)));
                halves.add(Pencil.FACTORY.createLineString(Arrays.copyOfRange(vertices, half, vertices.length)));
            } else {
                halves.add((LineString) found);
            }
        }
        return Pencil.FACTORY.createMultiLineString(halves.toArray(LineString[]::new));
    }

    static Geometry nothing() {
        return Pencil.FACTORY.createPolygon();
    }

    static Geometry united(Geometry one, Geometry other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : overlay(one, other, OverlayNG.UNION);
    }

    static Geometry shared(Geometry one, Geometry other) {
        return one.isEmpty() || other.isEmpty() || !one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? nothing()
                : overlay(one, other, OverlayNG.INTERSECTION);
    }

    static Geometry less(Geometry one, Geometry other) {
        return one.isEmpty() || other.isEmpty() ? one : overlay(one, other, OverlayNG.DIFFERENCE);
    }

    /** Of what is of several dimensions only the highest is kept: where areas merely touch they share nothing. */
    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        Geometry result = OverlayNGRobust.overlay(one, other, operation);
        int dimension = operation == OverlayNG.INTERSECTION
                ? Math.min(one.getDimension(), other.getDimension())
                : one.getDimension();
        if (result.isEmpty()) {
            return nothing();
        }
        return result.getClass() == GeometryCollection.class || result.getDimension() < dimension
                ? Pencil.together(leaves(result, dimension))
                : result;
    }
}
