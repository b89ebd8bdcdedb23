package org.spatialplan.tile.vector;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoxTree;

/**
 * The geometry of a layer in one CRS, packed, and generalised for each scale at first use. Thread-safe; two threads may
 * build the same form at once, with equal results.
 */
final class LayerGeometry {

    /** A form with more than this share of the vertices of the next finer one is not stored. */
    private static final double WORTH_KEEPING = 0.7;

    private static final int SCALES = 63;

    private final Grid grid;
    private final BoxTree features;
    private final Form full;
    private final byte[] leftOut;
    private final AtomicReferenceArray<Form> forms = new AtomicReferenceArray<>(SCALES);

    private LayerGeometry(Grid grid, BoxTree features, PackedPaths paths, byte[] leftOut) {
        this.grid = grid;
        this.features = features;
        this.full = new Form(paths, PathBoxes.of(paths));
        this.leftOut = leftOut;
    }

    /** Paths and their boxes. */
    record Form(PackedPaths paths, PathBoxes boxes) {}

    /**
     * Packs geometries.
     *
     * @param geometries in map coordinates of one CRS, in feature order; empty without a location
     */
    static LayerGeometry of(List<Geometry> geometries) {
        Envelope extent = new Envelope();
        geometries.forEach(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal()));
        Grid grid = Grid.over(extent);
        PackedPaths paths = PathPacker.pack(geometries, grid);
        BoxTree features = BoxTree.of(geometries.size(), i -> geometries.get(i).getEnvelopeInternal());
        return new LayerGeometry(grid, features, paths, Thinning.of(paths));
    }

    int vertices() {
        return full.paths().vertices();
    }

    Grid grid() {
        return grid;
    }

    /** Lists the features whose box meets a box, ascending. */
    int[] within(Envelope box) {
        return features.near(box);
    }

    /**
     * Returns the layer without the vertices whose triangles are smaller than an area; the same vertices are left out
     * on both sides of a shared edge.
     *
     * @param area in square map units
     */
    Form generalised(double area) {
        int scale = Math.min(SCALES - 1, Thinning.scale(area / grid.step() / grid.step()));
        return scale < 0 ? full : form(scale);
    }

    private Form form(int scale) {
        Form known = forms.get(scale);
        if (known == null) {
            known = thin(scale);
            forms.set(scale, known);
        }
        return known;
    }

    /**
     * Returns the form of a scale. All features of a scale have the same form, so neighbours keep their shared
     * vertices.
     */
    private Form thin(int scale) {
        PackedPaths simpler = ThinnedPaths.of(full.paths(), leftOut, scale);
        for (int finer = scale - 1; finer >= -1; finer--) {
            Form known = finer < 0 ? full : forms.get(finer);
            if (known != null) {
                boolean same =
                        simpler.vertices() > WORTH_KEEPING * known.paths().vertices();
                return same ? known : new Form(simpler, PathBoxes.of(simpler));
            }
        }
        throw new IllegalStateException("the full form is always there");
    }
}
