package org.spatialplan.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.DrawnRows;
import org.spatialplan.feature.FeatureTable;

/**
 * Computes the hash of everything that a table shows. A version's own hash is not enough, because a layer made of the
 * plan's links also changes with the layers that they lead to.
 */
final class TableHash {

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

    private TableHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** Returns the SHA-256 of names, values and coordinates, hexadecimal. */
    static String of(FeatureTable table) {
        try {
            TableHash hash = new TableHash(MessageDigest.getInstance("SHA-256"));
            hash.add(table.type().id());
            DrawnRows.of(table).forEach(hash::add);
            hash.flush();
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void add(SimpleFeature row) {
        row.getType().getAttributeDescriptors().forEach(property -> {
            Object value = row.getAttribute(property.getName());
            add(property.getLocalName());
            if (value instanceof Geometry geometry) {
                add(geometry.getGeometryType());
                geometry.apply(new Coordinates());
            } else {
                add(value == null ? "\0" : value.toString());
            }
        });
    }

    private void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        require(4);
        buffer.putInt(utf8.length);
        flush();
        digest.update(utf8);
    }

    private void require(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private final class Coordinates implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            require(20);
            buffer.putInt(i).putDouble(sequence.getX(i)).putDouble(sequence.getY(i));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
