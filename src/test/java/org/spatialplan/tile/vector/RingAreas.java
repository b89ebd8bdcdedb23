package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * The areas of all rings of a vector tile, added up ring by ring, as a plain decoder of the format finds them. The library that
 * other tests read with keeps two features of the same shape but once, and small parcels have few shapes.
 */
final class RingAreas {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Envelope TILE = new Envelope(0, VectorTile.EXTENT, 0, VectorTile.EXTENT);

    private final byte[] bytes;
    private int at;

    private RingAreas(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Square units of all shells without their holes, inside the tile without its buffer. */
    static double of(byte[] tile) {
        RingAreas reader = new RingAreas(tile);
        return reader.parts(
                0,
                tile.length,
                3,
                (layer, layerEnd) -> reader.parts(
                        layer,
                        layerEnd,
                        2,
                        (feature, featureEnd) -> reader.parts(feature, featureEnd, 4, reader::geometry)));
    }

    private interface Part {
        double area(int from, int to);
    }

    private double parts(int from, int to, int number, Part part) {
        double sum = 0;
        at = from;
        while (at < to) {
            long tag = varint();
            long value = varint();
            if ((tag & 7) == 2) {
                int end = at + (int) value;
                sum += tag >> 3 == number ? part.area(at, end) : 0;
                at = end;
            }
        }
        return sum;
    }

    private double geometry(int from, int to) {
        double sum = 0;
        long x = 0;
        long y = 0;
        List<Coordinate> ring = new ArrayList<>();
        at = from;
        while (at < to) {
            long command = varint();
            if ((command & 7) == 7) {
                ring.add(ring.get(0).copy());
                sum += area(ring);
                ring.clear();
            } else {
                for (long i = 0; i < command >> 3; i++) {
                    x += zigzag();
                    y += zigzag();
                    ring.add(new Coordinate(x, y));
                }
            }
        }
        return sum;
    }

    private static double area(List<Coordinate> ring) {
        double twice = 0;
        Envelope box = new Envelope();
        for (int i = 0; i < ring.size(); i++) {
            Coordinate one = ring.get(Math.max(0, i - 1));
            twice += one.x * ring.get(i).y - ring.get(i).x * one.y;
            box.expandToInclude(ring.get(i));
        }
        if (TILE.contains(box)) {
            return twice / 2;
        }
        Geometry inside = GeometryFixer.fix(FACTORY.createPolygon(ring.toArray(Coordinate[]::new)))
                .intersection(FACTORY.toGeometry(TILE));
        return Math.signum(twice) * inside.getArea();
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
