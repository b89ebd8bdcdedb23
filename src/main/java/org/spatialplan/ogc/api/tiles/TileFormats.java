package org.spatialplan.ogc.api.tiles;

import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TileMatrixSet;

/** What tiles and the documents about them are offered in, the default first. */
final class TileFormats {

    /** TileJSON 3.0.0. */
    static final MediaFormat TILE_JSON =
            new MediaFormat("tilejson", "application/vnd.mapbox.tile+json", "json", List.of());

    /** Lists of tilesets, tile matrix sets. */
    static final List<MediaFormat> DOCUMENT = List.of(MediaFormat.JSON);

    /** Tilesets; TileJSON for the tile matrix set that it knows. */
    static final List<MediaFormat> TILESET = List.of(MediaFormat.JSON, TILE_JSON);

    /** Vector tiles, which clients ask for by two names. */
    private static final List<MediaFormat> VECTOR =
            List.of(MediaFormat.MVT, new MediaFormat("pbf", MediaFormat.MVT.mediaType(), "pbf"));

    private static final Map<TileFormat, List<MediaFormat>> TILES =
            Map.of(TileFormat.MVT, VECTOR, TileFormat.PNG, List.of(MediaFormat.PNG));

    private TileFormats() {}

    /** Those of a tile. */
    static List<MediaFormat> of(TileFormat tile) {
        return TILES.get(tile);
    }

    /** Those of a tileset: TileJSON knows one tile matrix set only. */
    static List<MediaFormat> of(TileMatrixSet set) {
        return TileJson.describes(set) ? TILESET : DOCUMENT;
    }

    /** The media type of a tile. */
    static String mediaType(TileFormat tile) {
        return of(tile).get(0).mediaType();
    }
}
