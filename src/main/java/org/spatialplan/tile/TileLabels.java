package org.spatialplan.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.Lettering;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.text.PlacedLabels;

/**
 * Labels of tiles, placed for many tiles together, so that no name is cut at a border of tiles or repeated beyond it: for the whole
 * level while it has no more than {@value #BLOCK_PX} pixels a side, else for blocks of so many pixels. Thread-safe.
 */
final class TileLabels {

    static final int BLOCK_PX = 4096;
    private static final int BLOCK_TILES = BLOCK_PX / TileMatrix.TILE_PX;
    private static final int MAX_LABELS = 200_000;
    /** An entry without labels takes room, too. */
    private static final int LABELS_AN_ENTRY = 50;

    private final Function<MapRequest, PlacedLabels> placing;
    private final Cache<TileKey, PlacedLabels> blocks = Caffeine.newBuilder()
            .maximumWeight(MAX_LABELS)
            .weigher((TileKey key, PlacedLabels labels) -> labels.count() + LABELS_AN_ENTRY)
            .executor(Runnable::run)
            .build();

    /**
     * Makes an empty cache.
     *
     * @param placing places the labels of a part of the map
     */
    TileLabels(Function<MapRequest, PlacedLabels> placing) {
        this.placing = placing;
    }

    /**
     * Returns the labels of a tile.
     *
     * @param range the tiles of the level on which anything may be visible
     * @param key of the tile
     */
    Lettering of(TileAddress address, TileRange range, TileKey key, List<LayerDrawing> layers) {
        TileRange block = block(address, range);
        TileKey ofBlock = new TileKey(
                key.versions(), key.styles(), key.format(), key.set(), key.matrix(), block.minRow(), block.minColumn());
        PlacedLabels labels =
                blocks.get(ofBlock, any -> placing.apply(request(address, block).with(layers)));
        return Lettering.of(new Lettering.Cut(
                labels,
                (address.column() - block.minColumn()) * TileMatrix.TILE_PX,
                (address.row() - block.minRow()) * TileMatrix.TILE_PX));
    }

    private static TileRange block(TileAddress address, TileRange range) {
        boolean whole =
                range.maxColumn() - range.minColumn() < BLOCK_TILES && range.maxRow() - range.minRow() < BLOCK_TILES;
        if (whole) {
            return range;
        }
        int column = address.column() - Math.floorMod(address.column(), BLOCK_TILES);
        int row = address.row() - Math.floorMod(address.row(), BLOCK_TILES);
        return new TileRange(column, column + BLOCK_TILES - 1, row, row + BLOCK_TILES - 1);
    }

    private static MapRequest request(TileAddress address, TileRange block) {
        Envelope box = address.matrix().box(block.minColumn(), block.minRow());
        box.expandToInclude(address.matrix().box(block.maxColumn(), block.maxRow()));
        return MapRequest.of(
                (block.maxColumn() - block.minColumn() + 1) * TileMatrix.TILE_PX,
                (block.maxRow() - block.minRow() + 1) * TileMatrix.TILE_PX,
                box,
                address.set().crs());
    }
}
