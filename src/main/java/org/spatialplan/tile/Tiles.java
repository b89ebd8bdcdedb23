package org.spatialplan.tile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.PlacedLabels;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.tile.vector.VectorLayer;
import org.spatialplan.tile.vector.VectorTile;

/** Tiles of feature types. A tile that is in the cache costs no drawing. Thread-safe. */
public final class Tiles {

    private final TiledTables tables;
    private final Styles styles;
    private final Function<MapRequest, byte[]> renderer;
    private final TileLabels labels;
    private final TileCache cache;
    private final Turns turns;

    /** Lets a vector tile be made when it is its turn. */
    @FunctionalInterface
    public interface Turns {
        /**
         * Makes a vector tile when it is its turn.
         *
         * @param bytes approximate memory that it takes
         */
        byte[] make(long bytes, Supplier<byte[]> making);
    }

    /**
     * Makes the tiles of a catalogue.
     *
     * @param renderer draws a PNG, when it is its turn
     * @param placing places the labels of many tiles
     * @param turns of vector tiles
     * @param portrayal makes tables ready for drawing
     */
    public Tiles(
            FeatureCatalogue catalogue,
            Styles styles,
            Function<MapRequest, byte[]> renderer,
            Function<MapRequest, PlacedLabels> placing,
            Turns turns,
            PortrayedLayers portrayal,
            TileCache cache) {
        this.tables = new TiledTables(catalogue, portrayal, cache);
        this.styles = styles;
        this.renderer = renderer;
        this.labels = new TileLabels(placing);
        this.turns = turns;
        this.cache = cache;
    }

    /** Lists all current feature types in the catalogue's order. */
    public List<TiledTable> list() {
        return tables.list();
    }

    /** Lists when versions of a feature type became current, oldest first. */
    public List<Instant> times(String id) {
        return tables.times(id);
    }

    /** Returns the time zone in which the city's days end. */
    public ZoneId timeZone() {
        return tables.timeZone();
    }

    /** Returns the name of the city. */
    public LocalizedText city() {
        return tables.city();
    }

    /** Finds a feature type, the current one or as of a moment. */
    public Optional<TiledTable> find(String id, Optional<Instant> asOf) {
        return tables.find(id, asOf);
    }

    /** Lists the styles of a feature type, the default one first. */
    public List<MapStyle> styles(TiledTable table) {
        return styles.list(table.id());
    }

    /** Returns the box of all tables, in map coordinates of the set; empty if nothing is located. */
    public static Optional<Envelope> extent(List<TiledTable> tables, TileMatrixSet set) {
        return tables.stream().flatMap(table -> table.extent(set).stream()).reduce((one, other) -> {
            Envelope both = one.copy();
            both.expandToInclude(other);
            return both;
        });
    }

    /** Returns the tiles of a matrix on which anything of the tables may be visible. */
    public static TileRange range(List<TiledTable> tables, TileMatrixSet set, TileMatrix matrix) {
        return TiledTable.range(extent(tables, set), matrix);
    }

    /**
     * Makes ready what the first tiles of a table would wait for: in Web Mercator, which the map page shows, and in the sets in
     * which tiles of the table that it replaces were asked for.
     */
    public void prepare(FeatureTable coming, FeatureTable served) {
        TiledTable former = tables.of(served);
        TiledTable next = tables.of(coming);
        TileMatrixSet.ALL.stream()
                .filter(set -> set == TileMatrixSet.WEB_MERCATOR_QUAD || former.isMadeFor(set))
                .forEach(next::vector);
    }

    /**
     * Lets go of tiles, and of what they were made of, of tables that are not current any more.
     *
     * @param served the verdicts on the maps that are current
     */
    public void forgetFormer(List<ProjectChecks> served) {
        tables.keep(served);
    }

    /** Returns the vector tile of some feature types, with one layer for each. */
    public Tile vector(List<TiledTable> shown, TileAddress address) {
        List<String> versions = shown.stream().map(TiledTable::hash).toList();
        return cache.get(
                TileKey.of(versions, List.of(), TileFormat.MVT, address),
                () -> Tile.of(encoded(shown, address), TileFormat.MVT));
    }

    private byte[] encoded(List<TiledTable> shown, TileAddress address) {
        List<VectorLayer> layers =
                shown.stream().map(table -> table.vector(address.set())).toList();
        return turns.make(VectorTile.memory(layers, address.box()), () -> VectorTile.encode(layers, address.box()));
    }

    /** Returns the picture of one feature type in a style. */
    public Tile picture(TiledTable table, MapStyle style, TileAddress address) {
        return picture(List.of(table), List.of(style), address);
    }

    /** Returns the picture of some feature types in their default styles, in the drawing order of every map. */
    public Tile picture(List<TiledTable> shown, TileAddress address) {
        List<TiledTable> order =
                DrawingOrder.lowestFirst(shown, table -> table.table().type());
        return picture(
                order, order.stream().map(table -> styles.get(table.id())).toList(), address);
    }

    private Tile picture(List<TiledTable> shown, List<MapStyle> look, TileAddress address) {
        List<String> versions = shown.stream().map(TiledTable::hash).toList();
        TileKey key = TileKey.of(versions, look, TileFormat.PNG, address);
        return cache.get(key, () -> Tile.of(draw(shown, look, address, key), TileFormat.PNG));
    }

    private byte[] draw(List<TiledTable> shown, List<MapStyle> look, TileAddress address, TileKey key) {
        List<LayerDrawing> layers = IntStream.range(0, shown.size())
                .mapToObj(i -> new LayerDrawing(shown.get(i).portrayed(), look.get(i)))
                .toList();
        MapRequest request = MapRequest.of(
                TileMatrix.TILE_PX,
                TileMatrix.TILE_PX,
                address.box(),
                address.set().crs());
        TileRange range = range(shown, address.set(), address.matrix());
        return renderer.apply(request.with(layers).withLettering(labels.of(address, range, key, layers)));
    }
}
