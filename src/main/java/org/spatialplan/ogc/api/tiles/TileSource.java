package org.spatialplan.ogc.api.tiles;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.tile.Tile;
import org.spatialplan.tile.TileAddress;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;

/**
 * The data of a list of tilesets: the dataset or a collection, as vectors or as a map.
 *
 * @param path of the list, for example {@code /ogc/collections/rivers/tiles}
 * @param tables that its tiles show
 */
record TileSource(String path, String title, TileFormat format, List<TiledTable> tables) {

    boolean isVector() {
        return format == TileFormat.MVT;
    }

    TileRange range(TileMatrixSet set, TileMatrix matrix) {
        return Tiles.range(tables, set, matrix);
    }

    Tile tile(Tiles tiles, TileAddress address) {
        return isVector() ? tiles.vector(tables, address) : tiles.picture(tables, address);
    }

    /** The extent in degrees, longitude as x; the whole world if no feature is located. */
    Envelope lonLat() {
        Envelope all = new Envelope();
        tables.forEach(table -> table.table().type().extent().ifPresent(all::expandToInclude));
        return all.isNull() ? new Envelope(-180, 180, -90, 90) : all;
    }

    /** The credits of all tables. */
    List<String> attribution() {
        return tables.stream()
                .flatMap(table -> table.table().type().definition().attribution().stream())
                .distinct()
                .toList();
    }
}
