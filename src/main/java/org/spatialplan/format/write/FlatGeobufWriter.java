package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;

/**
 * Writes features of one type as FlatGeobuf 3, x before y, with a packed Hilbert R-tree. The tree is left out if a
 * feature has no geometry, since it cannot hold such a feature. Rows are encoded twice, once for their lengths and once
 * for the file, so that memory holds only a box for each row.
 */
public final class FlatGeobufWriter implements FeatureWriter {

    private static final short NODE_SIZE = 16;

    @Override
    public void write(List<FeatureSet> sets, OutputStream out) throws IOException {
        if (sets.size() != 1) {
            throw new IllegalArgumentException("a FlatGeobuf holds one type, not " + sets.size());
        }
        write(sets.get(0).withXFirst(), out);
    }

    private static void write(FeatureSet set, OutputStream out) throws IOException {
        FlatGeobufFeature encoder = new FlatGeobufFeature(set);
        List<Item> items = items(set, encoder);
        boolean indexed = !items.isEmpty() && items.stream().noneMatch(item -> item.nodeItem == null);
        out.write(Constants.MAGIC_BYTES);
        out.write(FlatGeobufHeader.encode(set, encoder.geometryType(), extent(items), indexed ? NODE_SIZE : 0));
        if (indexed) {
            sort(items);
            new PackedRTree(items, NODE_SIZE).write(out);
        }
        for (Item item : items) {
            out.write(encoder.encode(item.row));
        }
    }

    /** The bounding box of a feature, its length in the file, and its offset behind the tree. */
    private static final class Item extends PackedRTree.FeatureItem {
        private final SimpleFeature row;

        Item(SimpleFeature row) {
            this.row = row;
        }
    }

    private static List<Item> items(FeatureSet set, FlatGeobufFeature encoder) {
        List<Item> items = new ArrayList<>(set.rows().rows().size());
        for (SimpleFeature row : set.rows().rows()) {
            Item item = new Item(row);
            Geometry lonLat = set.geometry(row);
            if (lonLat != null && !lonLat.isEmpty()) {
                Envelope box = set.frame().transform(lonLat).getEnvelopeInternal();
                item.nodeItem = new NodeItem(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            }
            item.size = encoder.encode(row).length;
            items.add(item);
        }
        return items;
    }

    private static Envelope extent(List<Item> items) {
        Envelope extent = new Envelope();
        items.stream()
                .filter(item -> item.nodeItem != null)
                .forEach(item -> extent.expandToInclude(item.nodeItem.toEnvelope()));
        return extent;
    }

    private static void sort(List<Item> items) {
        PackedRTree.hilbertSort(items, PackedRTree.calcExtent(items));
        long offset = 0;
        for (Item item : items) {
            item.offset = offset;
            item.nodeItem.offset = offset;
            offset += item.size;
        }
    }
}
