package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The .shp and .shx files of one Shapefile (ESRI technical description, July 1998). Lengths are in 16-bit words,
 * headers big-endian.
 */
final class ShapeRecordWriter {

    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int NULL_SHAPE = 4;
    private static final int BOX = 4 * Double.BYTES;

    private final ShapeKind kind;
    private final List<SimpleFeature> rows;
    private final FeatureSet set;
    private final int[] lengths;
    private final Envelope extent = new Envelope();

    private ShapeRecordWriter(ShapeKind kind, List<SimpleFeature> rows, FeatureSet set) {
        this.kind = kind;
        this.rows = rows;
        this.set = set;
        this.lengths = new int[rows.size()];
    }

    static ShapeRecordWriter of(ShapeKind kind, List<SimpleFeature> rows, FeatureSet set) {
        ShapeRecordWriter records = new ShapeRecordWriter(kind, rows, set);
        for (int i = 0; i < rows.size(); i++) {
            Geometry xy = records.geometry(i);
            records.lengths[i] = records.length(xy);
            if (xy != null) {
                records.extent.expandToInclude(xy.getEnvelopeInternal());
            }
        }
        return records;
    }

    void writeShapes(OutputStream out) throws IOException {
        long bytes = HEADER;
        for (int length : lengths) {
            bytes += RECORD_HEADER + length;
        }
        out.write(header(bytes));
        for (int i = 0; i < lengths.length; i++) {
            ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER + lengths[i]);
            record.putInt(i + 1).putInt(lengths[i] / 2).order(ByteOrder.LITTLE_ENDIAN);
            put(geometry(i), record);
            out.write(record.array());
        }
    }

    void writeIndex(OutputStream out) throws IOException {
        out.write(header(HEADER + 8L * lengths.length));
        ByteBuffer index = ByteBuffer.allocate(8 * lengths.length);
        int offset = HEADER;
        for (int length : lengths) {
            index.putInt(offset / 2).putInt(length / 2);
            offset += RECORD_HEADER + length;
        }
        out.write(index.array());
    }

    private byte[] header(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new ShapefileTooLargeException();
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(FILE_CODE).position(24);
        header.putInt((int) (bytes / 2)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(VERSION).putInt(kind.code());
        box(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, header);
        return header.array();
    }

    /** The geometry of a row; null if it has none of this kind. */
    private Geometry geometry(int i) {
        Geometry lonLat = ShapeKind.parts(set.geometry(rows.get(i))).get(kind);
        return lonLat == null ? null : set.frame().transform(lonLat);
    }

    private int length(Geometry xy) {
        if (xy == null) {
            return NULL_SHAPE;
        }
        int points = xy.getNumPoints() * 2 * Double.BYTES;
        return switch (kind) {
            case POINT -> 4 + 2 * Double.BYTES;
            case MULTIPOINT -> 4 + BOX + 4 + points;
            default -> 4 + BOX + 8 + 4 * ShapeParts.of(xy).size() + points;
        };
    }

    private void put(Geometry xy, ByteBuffer record) {
        record.putInt(xy == null ? 0 : kind.code());
        if (xy == null) {
            return;
        }
        if (kind == ShapeKind.POINT) {
            record.putDouble(xy.getCoordinate().x).putDouble(xy.getCoordinate().y);
            return;
        }
        box(xy.getEnvelopeInternal(), record);
        List<CoordinateSequence> parts = new ArrayList<>(ShapeParts.of(xy));
        if (kind == ShapeKind.MULTIPOINT) {
            record.putInt(xy.getNumPoints());
        } else {
            record.putInt(parts.size()).putInt(xy.getNumPoints());
            int start = 0;
            for (CoordinateSequence part : parts) {
                record.putInt(start);
                start += part.size();
            }
        }
        parts.forEach(part -> points(part, record));
    }

    private static void points(CoordinateSequence part, ByteBuffer record) {
        for (int i = 0; i < part.size(); i++) {
            record.putDouble(part.getX(i)).putDouble(part.getY(i));
        }
    }

    private static void box(Envelope box, ByteBuffer bytes) {
        bytes.putDouble(box.getMinX()).putDouble(box.getMinY());
        bytes.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }
}
