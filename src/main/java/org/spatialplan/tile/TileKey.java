package org.spatialplan.tile;

import java.util.List;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * Everything on which a tile depends: the same key means the same tile. A new version of a layer has new keys.
 *
 * @param versions content hashes of the tables, in drawing order
 * @param styles of the tables; empty for vector tiles
 */
record TileKey(
        List<String> versions,
        List<MapStyle> styles,
        TileFormat format,
        String set,
        String matrix,
        int row,
        int column) {

    static TileKey of(List<String> versions, List<MapStyle> styles, TileFormat format, TileAddress address) {
        return new TileKey(
                List.copyOf(versions),
                List.copyOf(styles),
                format,
                address.set().id(),
                address.matrix().id(),
                address.row(),
                address.column());
    }
}
