package org.spatialplan.format.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/** Reads one shape of a .shp, x and y only. z and m follow them and are not read. */
final class ShapeRecord {

    private static final int NULL = 0;
    private static final int POINT = 1;
    private static final int LINES = 3;
    private static final int AREA = 5;
    private static final int POINTS = 8;
    private static final int BOX_BYTES = 4 * Double.BYTES;
    private static final int POINT_BYTES = 2 * Double.BYTES;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ByteBuffer bytes;
    private final String place;
    private final Notes notes;
    private final GeometrySize size = new GeometrySize();

    private ShapeRecord(ByteBuffer bytes, String place, Notes notes) {
        this.place = place;
        this.notes = notes;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The shape of a record; empty if it holds none.
     *
     * @param place of the record, for notes
     * @throws UnreadableParcelException if it is broken
     */
    static Optional<Geometry> read(ByteBuffer content, String place, Notes notes) {
        ShapeRecord record = new ShapeRecord(content, place, notes);
        int type = record.bytes.getInt();
        return type == NULL ? Optional.empty() : Optional.of(record.shape(type));
    }

    private Geometry shape(int type) {
        boolean known = type > 0 && type < 30;
        return switch (known ? type % 10 : type) {
            case POINT -> FACTORY.createPoint(points(1)[0]);
            case POINTS -> single(FACTORY.createMultiPointFromCoords(loosePoints()));
            case LINES ->
                single(FACTORY.createMultiLineString(
                        parts().stream().map(Vertices::line).toArray(LineString[]::new)));
            case AREA -> EsriRings.area(parts().stream().map(Vertices::ring).toList(), place, notes);
            default -> throw new UnreadableParcelException("", Messages.of("format.shape-type-no-point", type));
        };
    }

    private Coordinate[] loosePoints() {
        int count = skipBox().count();
        size.addParts(count);
        return points(count);
    }

    /** The only part of a geometry with one part, which the file stores as a collection. */
    private static Geometry single(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    private ShapeRecord skipBox() {
        require(BOX_BYTES);
        bytes.position(bytes.position() + BOX_BYTES);
        return this;
    }

    private int count() {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    private List<Coordinate[]> parts() {
        skipBox();
        int partCount = require(count(), Integer.BYTES, Integer.BYTES);
        size.addParts(partCount);
        int[] starts = new int[partCount];
        int pointCount = count();
        Arrays.setAll(starts, i -> bytes.getInt());
        Coordinate[] points = points(pointCount);
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : points.length;
            if (starts[i] < 0 || starts[i] >= end || end > points.length) {
                throw malformed();
            }
            parts.add(Arrays.copyOfRange(points, starts[i], end));
        }
        return parts;
    }

    private Coordinate[] points(int count) {
        size.addVertices(require(count, POINT_BYTES, 0));
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = Vertices.vertex(bytes.getDouble(), bytes.getDouble());
        }
        return points;
    }

    /** A count, if the record has enough bytes for as many items and some more bytes. */
    private int require(int count, int itemBytes, int more) {
        if (count < 0 || (long) count * itemBytes + more > bytes.remaining()) {
            throw malformed();
        }
        return count;
    }

    private void require(int byteCount) {
        require(1, byteCount, 0);
    }

    private static UnreadableParcelException malformed() {
        return new UnreadableParcelException("", Messages.of("format.record-shorter-than-counts"));
    }
}
