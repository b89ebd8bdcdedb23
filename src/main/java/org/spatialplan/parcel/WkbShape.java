package org.spatialplan.parcel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;

/**
 * Reads well-known binary (ISO 13249-3), x and y only. The reader of JTS keeps z, has no arcs, and accepts nested
 * collections that fill the stack or the memory. This reader allocates nothing that the remaining bytes could not hold,
 * but for the chords of arcs, which count as vertices.
 */
public final class WkbShape {

    private static final int DEEPEST = 16;
    private static final int MIN_GEOMETRY = 1 + 2 * Integer.BYTES;
    private static final int HAS_Z = 0x80000000;
    private static final int HAS_M = 0x40000000;
    private static final int HAS_SRID = 0x20000000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GeometrySize size = new GeometrySize();
    private final ByteBuffer bytes;
    private final ArcChords arcs;
    private int ordinates;

    private WkbShape(ByteBuffer bytes, ArcChords arcs) {
        this.bytes = bytes;
        this.arcs = arcs;
    }

    /**
     * Reads a geometry from the remaining bytes.
     *
     * @param arcs of the file, by which its arcs are read
     * @throws ParseException if they are no geometry
     */
    public static Geometry read(ByteBuffer wkb, ArcChords arcs) throws ParseException {
        try {
            return new WkbShape(wkb, arcs).geometry(0);
        } catch (BufferUnderflowException e) {
            throw new ParseException("it ends too early");
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new ParseException(e.getMessage(), e);
        }
    }

    private Geometry geometry(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("collections are nested too deep");
        }
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = type(bytes.getInt());
        return switch (type) {
            case 1 -> point();
            case 2 -> FACTORY.createLineString(points());
            case 3 -> polygon();
            case 4 -> FACTORY.createMultiPoint(parts(depth, Point[]::new));
            case 5 -> FACTORY.createMultiLineString(parts(depth, LineString[]::new));
            case 6 -> FACTORY.createMultiPolygon(parts(depth, Polygon[]::new));
            case 7 -> FACTORY.createGeometryCollection(parts(depth, Geometry[]::new));
            case 8 -> FACTORY.createLineString(arcs.line(points(), size));
            case 9 -> curves(depth).line();
            case 10 -> curves(depth).area();
            case 11 -> curves(depth).lines();
            case 12 -> curves(depth).areas();
            default ->
                throw OtherCurve.ofCode(type)
                        .<RuntimeException>map(OtherCurve::refused)
                        .orElseGet(() -> new IllegalArgumentException("type " + type + " is no point, line or area"));
        };
    }

    private CurveParts curves(int depth) {
        return new CurveParts(List.of(this.<Geometry>parts(depth, Geometry[]::new)));
    }

    private static Polygon area(LinearRing[] rings) {
        return rings.length == 0
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    /**
     * The type of geometry in a code. Thousands mark z and m; the flags are those of PostGIS, which occur in
     * GeoPackages too.
     */
    private int type(int code) {
        if ((code & HAS_SRID) != 0) {
            bytes.getInt();
        }
        int plain = code & ~(HAS_Z | HAS_M | HAS_SRID);
        int dimension = plain / 1000;
        boolean z = (code & HAS_Z) != 0 || dimension == 1 || dimension == 3;
        boolean m = (code & HAS_M) != 0 || dimension == 2 || dimension == 3;
        ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        return dimension > 3 ? plain : plain % 1000;
    }

    private Point point() {
        size.addVertices(1);
        Coordinate at = coordinate();
        return at.isValid() ? FACTORY.createPoint(at) : FACTORY.createPoint();
    }

    private Polygon polygon() {
        int rings = count(Integer.BYTES);
        size.addParts(rings);
        return area(array(rings, LinearRing[]::new, () -> FACTORY.createLinearRing(points())));
    }

    private Coordinate[] points() {
        int count = count(ordinates * Double.BYTES);
        size.addVertices(count);
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = coordinate();
        }
        return points;
    }

    private Coordinate coordinate() {
        Coordinate at = new Coordinate(bytes.getDouble(), bytes.getDouble());
        for (int i = 2; i < ordinates; i++) {
            bytes.getDouble();
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private <T extends Geometry> T[] parts(int depth, IntFunction<T[]> array) {
        int count = count(MIN_GEOMETRY);
        size.addParts(count);
        return array(count, array, () -> (T) geometry(depth + 1));
    }

    /**
     * Reads a count.
     *
     * @param itemBytes the smallest length of an item, so that the count cannot exceed the remaining bytes
     */
    private int count(int itemBytes) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * itemBytes > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }

    private static <T> T[] array(int count, IntFunction<T[]> array, Supplier<T> item) {
        T[] all = array.apply(count);
        for (int i = 0; i < count; i++) {
            all[i] = item.get();
        }
        return all;
    }
}
