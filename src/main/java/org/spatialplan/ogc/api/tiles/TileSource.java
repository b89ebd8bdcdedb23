package org.spatialplan.ogc.api.tiles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.tile.Tile;
import org.spatialplan.tile.TileAddress;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.springframework.web.util.UriUtils;

/**
 * The data of a list of tilesets: the dataset or a collection, as vectors or as a map.
 *
 * @param path of the list, for example {@code /ogc/collections/rivers/tiles}
 * @param tables that its tiles show
 * @param datetime the stated moment, with which its tiles are to be asked for; empty for now
 */
record TileSource(String path, String title, TileFormat format, List<TiledTable> tables, Optional<String> datetime) {

    /** Returns the address of its tiles, below that of the service. */
    String tiles(TileMatrixSet set, String variables) {
        String asOf = datetime.map(text -> "?datetime=" + UriUtils.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        return path + "/" + set.id() + variables + asOf;
    }

    /** Returns the address of the style of its layers, below that of the service. */
    String stylesheet() {
        String style =
                path.equals(TileOrigin.ALL_VECTORS) ? "plan" : tables.get(0).id();
        return "/ogc/styles/" + style + "?f=" + OgcFormats.MAPBOX.name();
    }

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
