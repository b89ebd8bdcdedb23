package org.spatialplan.format.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.WkbShape;

/**
 * Reads the geometry encoding of GeoPackage (12-128r19, 2.1.3): a header with envelope, then WKB. Geometries are x
 * before y; z and m are dropped.
 */
public final class GeometryBlob {

    private static final int PLAIN_HEADER = 8;
    private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};
    private static final int LITTLE_ENDIAN = 1;
    private static final int EXTENDED = 1 << 5;
    private static final int EMPTY = 1 << 4;
    private static final int XY_ENVELOPE = 1 << 1;

    private GeometryBlob() {}

    /**
     * Reads a geometry.
     *
     * @param arcs of the file, by which its arcs are read
     * @throws ParseException if the bytes are not a geometry of GeoPackage
     */
    public static Geometry read(byte[] blob, ArcChords arcs) throws ParseException {
        if (blob.length < PLAIN_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("does not begin with GP");
        }
        if ((blob[3] & EXTENDED) != 0) {
            throw new ParseException("is of an extended type, which only its maker's software knows");
        }
        int envelope = blob[3] >> 1 & 7;
        if (envelope >= ENVELOPE_DOUBLES.length) {
            throw new ParseException("has an unknown kind of envelope, " + envelope);
        }
        int header = PLAIN_HEADER + ENVELOPE_DOUBLES[envelope] * Double.BYTES;
        if (blob.length <= header) {
            throw new ParseException("ends within its header");
        }
        return WkbShape.read(ByteBuffer.wrap(blob, header, blob.length - header), arcs);
    }

    static byte[] write(Geometry geometry, int srsId) {
        byte[] wkb = new WKBWriter(2).write(geometry);
        boolean empty = geometry.isEmpty();
        ByteBuffer blob = ByteBuffer.allocate(PLAIN_HEADER + (empty ? 0 : 4 * Double.BYTES) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (empty ? EMPTY : XY_ENVELOPE))).putInt(srsId);
        if (!empty) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }
}
