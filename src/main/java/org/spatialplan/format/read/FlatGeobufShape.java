package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.CurveParts;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Reads one geometry of a FlatGeobuf, x and y only. The library's own conversion trusts every length. This class
 * compares the numbers of points and parts with the bytes of the feature, since vectors may state any length and parts
 * may be shared.
 */
final class FlatGeobufShape {

    private static final int DEEPEST = 16;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GeometrySize size = new GeometrySize();
    private final ArcChords arcs;
    private long bytesLeft;

    private FlatGeobufShape(long bytes, ArcChords arcs) {
        this.bytesLeft = bytes;
        this.arcs = arcs;
    }

    /**
     * Reads a geometry.
     *
     * @param type stated in the header for all features, or by the feature for itself
     * @param bytes length of the feature
     * @param arcs of the file, by which its arcs are read
     * @throws UnreadableParcelException if it is broken or of an unsupported type
     */
    static org.locationtech.jts.geom.Geometry read(Geometry geometry, int type, long bytes, ArcChords arcs) {
        return new FlatGeobufShape(bytes, arcs).read(geometry, type, 0);
    }

    private org.locationtech.jts.geom.Geometry read(Geometry geometry, int type, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableParcelException("", Messages.of("format.collections-nested-too-deep"));
        }
        return switch (type) {
            case GeometryType.Point -> point(points(geometry));
            case GeometryType.MultiPoint -> {
                Coordinate[] points = points(geometry);
                size.addParts(points.length);
                yield FACTORY.createMultiPointFromCoords(points);
            }
            case GeometryType.LineString -> Vertices.line(points(geometry));
            case GeometryType.MultiLineString ->
                FACTORY.createMultiLineString(
                        runs(geometry).stream().map(Vertices::line).toArray(LineString[]::new));
            case GeometryType.Polygon -> polygon(geometry);
            case GeometryType.MultiPolygon ->
                FACTORY.createMultiPolygon(parts(geometry, i -> polygon(geometry.parts(i)), Polygon[]::new));
            case GeometryType.GeometryCollection ->
                FACTORY.createGeometryCollection(parts(
                        geometry,
                        i -> read(geometry.parts(i), geometry.parts(i).type(), depth + 1),
                        org.locationtech.jts.geom.Geometry[]::new));
            case GeometryType.CircularString -> Vertices.line(arcs.line(points(geometry), size));
            case GeometryType.CompoundCurve,
                    GeometryType.CurvePolygon,
                    GeometryType.MultiCurve,
                    GeometryType.MultiSurface -> curved(geometry, type, depth);
            default -> throw new UnreadableParcelException("", Messages.of("format.geometry-type-no-point", type));
        };
    }

    /** Reads a type whose parts may be lines and arcs. */
    private org.locationtech.jts.geom.Geometry curved(Geometry geometry, int type, int depth) {
        org.locationtech.jts.geom.Geometry[] parts = parts(
                geometry,
                i -> read(geometry.parts(i), geometry.parts(i).type(), depth + 1),
                org.locationtech.jts.geom.Geometry[]::new);
        CurveParts curves = new CurveParts(List.of(parts));
        return switch (type) {
            case GeometryType.CompoundCurve -> curves.line();
            case GeometryType.CurvePolygon -> curves.area();
            case GeometryType.MultiCurve -> curves.lines();
            default -> curves.areas();
        };
    }

    private static org.locationtech.jts.geom.Geometry point(Coordinate[] points) {
        return points.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(points[0]);
    }

    private Polygon polygon(Geometry geometry) {
        LinearRing[] rings = runs(geometry).stream().map(Vertices::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private <T> T[] parts(Geometry geometry, IntFunction<T> part, IntFunction<T[]> array) {
        int count = take(geometry.partsLength(), Integer.BYTES);
        size.addParts(count);
        return IntStream.range(0, count).mapToObj(part).toArray(array);
    }

    private Coordinate[] points(Geometry geometry) {
        int count = take(geometry.xyLength(), Double.BYTES) / 2;
        size.addVertices(count);
        Coordinate[] points = new Coordinate[count];
        Arrays.setAll(points, i -> Vertices.vertex(geometry.xy(2 * i), geometry.xy(2 * i + 1)));
        return points;
    }

    /** The rings or lines whose ends are listed; one if none are. */
    private List<Coordinate[]> runs(Geometry geometry) {
        Coordinate[] points = points(geometry);
        int count = take(geometry.endsLength(), Integer.BYTES);
        size.addParts(count);
        List<Coordinate[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = (int) Math.min(geometry.ends(i), Integer.MAX_VALUE);
            if (end < start || end > points.length) {
                throw malformed();
            }
            runs.add(Arrays.copyOfRange(points, start, end));
            start = end;
        }
        return count == 0 ? List.<Coordinate[]>of(points) : runs;
    }

    private int take(int count, int itemBytes) {
        bytesLeft -= (long) count * itemBytes;
        if (count < 0 || bytesLeft < 0) {
            throw malformed();
        }
        return count;
    }

    private static UnreadableParcelException malformed() {
        return new UnreadableParcelException("", Messages.of("format.feature-shorter-than-counts"));
    }
}
