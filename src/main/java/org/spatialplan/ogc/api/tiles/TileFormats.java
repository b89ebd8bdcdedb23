package org.spatialplan.ogc.api.tiles;

import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TileMatrixSet;

/** The formats of tiles and of the documents about them, the default first. */
final class TileFormats {

    /** The format TileJSON 3.0.0. */
    static final MediaFormat TILE_JSON =
            new MediaFormat("tilejson", "application/vnd.mapbox.tile+json", "json", List.of());

    /** The formats of lists of tilesets and of tile matrix sets. */
    static final List<MediaFormat> DOCUMENT = List.of(MediaFormat.JSON);

    /** The formats of tilesets. TileJSON supports only one tile matrix set. */
    static final List<MediaFormat> TILESET = List.of(MediaFormat.JSON, TILE_JSON);

    /** The formats of vector tiles, which clients request by two names. */
    private static final List<MediaFormat> VECTOR =
            List.of(MediaFormat.MVT, new MediaFormat("pbf", MediaFormat.MVT.mediaType(), "pbf"));

    private static final Map<TileFormat, List<MediaFormat>> TILES =
            Map.of(TileFormat.MVT, VECTOR, TileFormat.PNG, List.of(MediaFormat.PNG));

    private TileFormats() {}

    /** The formats of a tile. */
    static List<MediaFormat> of(TileFormat tile) {
        return TILES.get(tile);
    }

    /** The formats of a tileset. TileJSON supports only one tile matrix set. */
    static List<MediaFormat> of(TileMatrixSet set) {
        return TileJson.describes(set) ? TILESET : DOCUMENT;
    }

    /** The media type of a tile. */
    static String mediaType(TileFormat tile) {
        return of(tile).get(0).mediaType();
    }
}
