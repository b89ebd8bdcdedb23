package org.spatialplan.tile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.tile.vector.VectorLayer;

/** One state of a feature type as tiles need it; what they need is made when first asked for. Thread-safe. */
public final class TiledTable {

    /** Symbols and labels reach this far beyond their features, in tiles. */
    private static final double REACH_TILES = 0.25;

    /** Web Mercator ends here, in degrees. */
    private static final double MERCATOR_NORTH = 85.05;

    private final FeatureTable table;
    private final PortrayedLayer portrayed;
    private final String hash;
    private final GeometryShelf<VectorLayer> shelf;
    private final Map<Integer, GeometryShelf.Place> places = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Envelope>> extents = new ConcurrentHashMap<>();

    TiledTable(FeatureTable table, PortrayedLayer portrayed, String hash, GeometryShelf<VectorLayer> shelf) {
        this.shelf = shelf;
        this.table = table;
        this.portrayed = portrayed;
        this.hash = hash;
    }

    /** Returns the table. */
    public FeatureTable table() {
        return table;
    }

    /** Returns the id of the feature type. */
    public String id() {
        return table.type().id();
    }

    /** Returns the hash of everything that it shows. */
    String hash() {
        return hash;
    }

    PortrayedLayer portrayed() {
        return portrayed;
    }

    VectorLayer vector(TileMatrixSet set) {
        return shelf.get(
                places.computeIfAbsent(set.epsg(), code -> new GeometryShelf.Place()),
                () -> VectorLayer.of(table, set.crs()));
    }

    /** Tests whether vector tiles of a set were requested. */
    boolean isMadeFor(TileMatrixSet set) {
        return places.containsKey(set.epsg());
    }

    /** Returns the box of its features, in map coordinates of the set; empty if nothing is located. */
    public Optional<Envelope> extent(TileMatrixSet set) {
        return extents.computeIfAbsent(set.epsg(), code -> measured(set)).map(Envelope::copy);
    }

    private Optional<Envelope> measured(TileMatrixSet set) {
        return table.type().extent().map(lonLat -> {
            Envelope drawable = lonLat.intersection(new Envelope(-180, 180, -MERCATOR_NORTH, MERCATOR_NORTH));
            Geometry box = new GeometryFactory().toGeometry(drawable);
            return set.crs().verticesFromLonLat(box).getEnvelopeInternal();
        });
    }

    /** Returns the tiles of a matrix on which anything of it may be visible; all tiles if nothing is located. */
    public TileRange range(TileMatrixSet set, TileMatrix matrix) {
        return range(extent(set), matrix);
    }

    static TileRange range(Optional<Envelope> extent, TileMatrix matrix) {
        return extent.map(box -> {
                    Envelope reach = box.copy();
                    reach.expandBy(REACH_TILES * matrix.span());
                    return matrix.range(reach);
                })
                .orElseGet(matrix::all);
    }
}
