package org.spatialplan.tile.vector;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.tile.vector.EncodedLayer.GeometryType;

/**
 * Cuts and encodes vector tiles (Mapbox Vector Tile 2.1): {@value #EXTENT} units a side, y down, geometry cut
 * {@value #BUFFER} units beyond the tile. Stateless and thread-safe.
 */
public final class VectorTile {

    public static final int EXTENT = 4096;
    public static final int BUFFER = 64;

    /** Triangles below a quarter of a square pixel, at 256 pixels a side, are invisible. */
    private static final double UNSEEN_AREA = 0.25 * (EXTENT / 256.0) * (EXTENT / 256.0);

    private static final int LAYERS = 3;

    /** Approximate size of buffers, and of a small area with its attributes, which is copied three times. */
    private static final long BYTES = 64 * 1024;

    private static final long BYTES_A_FEATURE = 200;

    private VectorTile() {}

    /**
     * Encodes the tile of a box; it has no layers if nothing is there.
     *
     * @param box of the tile in map coordinates of the CRS of all the layers
     */
    public static byte[] encode(List<VectorLayer> layers, Envelope box) {
        ProtoBytes tile = new ProtoBytes(1 << 12);
        for (VectorLayer layer : layers) {
            EncodedLayer encoded = new Cut(layer, box).run();
            if (!encoded.isEmpty()) {
                tile.message(LAYERS, encoded.encode(EXTENT));
            }
        }
        return tile.toArray();
    }

    /** Estimates the memory, in bytes, for making a tile, from the number of features in it. */
    public static long memory(List<VectorLayer> layers, Envelope box) {
        long features = 0;
        for (VectorLayer layer : layers) {
            features += layer.geometry().within(box).length;
        }
        return BYTES + features * BYTES_A_FEATURE;
    }

    /** Cuts one layer. */
    private static final class Cut {
        private final VectorLayer layer;
        private final Envelope reach;
        private final LayerGeometry.Form form;
        private final PathCutter cutter;
        private final EncodedLayer encoded;

        Cut(VectorLayer layer, Envelope box) {
            this.layer = layer;
            double unit = box.getWidth() / EXTENT;
            this.reach = box.copy();
            reach.expandBy(BUFFER * unit);
            this.form = layer.geometry().generalised(UNSEEN_AREA * unit * unit);
            this.cutter = new PathCutter(form, layer.geometry().grid(), box, reach);
            this.encoded = new EncodedLayer(layer.name(), layer.attributes());
        }

        EncodedLayer run() {
            for (int feature : layer.geometry().within(reach)) {
                add(feature, GeometryType.POLYGON, cutter.polygons(feature));
                add(feature, GeometryType.LINE, cutter.lines(feature));
                add(feature, GeometryType.POINT, cutter.points(feature));
            }
            return encoded;
        }

        private void add(int feature, GeometryType type, Commands commands) {
            if (!commands.isEmpty()) {
                encoded.add(feature, layer.id(feature), type, commands.bytes());
            }
        }
    }
}
