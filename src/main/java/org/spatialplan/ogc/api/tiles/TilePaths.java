package org.spatialplan.ogc.api.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileMatrixSet;

/**
 * The resources of tiles as path items of OpenAPI 3.0. The standard defines the names of the operations (20-057, table
 * 11).
 */
final class TilePaths {

    private static final String TAG = "tiles";
    private static final String SET = "/{tileMatrixSetId}";
    private static final String TILE = "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final Map<String, Object> COLLECTION = ApiParts.pathParameter(
            "collectionId", Messages.of("ogc.api.collection-id").both(), List.of());
    private static final Map<String, Object> MATRIX_SET = ApiParts.pathParameter(
            "tileMatrixSetId",
            Messages.of("ogc.api.tile-matrix-set-id").both(),
            TileMatrixSet.ALL.stream().map(TileMatrixSet::id).toList());
    private static final List<Map<String, Object>> ADDRESS = List.of(
            ApiParts.pathParameter(
                    "tileMatrix", Messages.of("ogc.api.tile-matrix").both(), List.of()),
            index("tileRow", Messages.of("ogc.api.tile-row").both()),
            index("tileCol", Messages.of("ogc.api.tile-col").both()));

    private TilePaths() {}

    static void addTileMatrixSets(Map<String, Object> paths) {
        paths.put(
                "/tileMatrixSets",
                get(
                        "getTileMatrixSetsList",
                        Messages.of("ogc.api.tile-matrix-sets").both(),
                        List.of(),
                        TileFormats.DOCUMENT));
        paths.put(
                "/tileMatrixSets" + SET,
                get(
                        "getTileMatrixSet",
                        Messages.of("ogc.api.one-tile-matrix-set").both(),
                        List.of(MATRIX_SET),
                        TileFormats.DOCUMENT));
    }

    /** Adds the list of tilesets, the tileset and the tile. */
    static void addTilesets(Map<String, Object> paths, TileOrigin origin) {
        String path = origin.pattern().substring("/ogc".length());
        List<Map<String, Object>> list = new ArrayList<>();
        if (origin.isOfCollection()) {
            list.add(COLLECTION);
        }
        list.addAll(ApiParts.parameters(List.of(TileParameters.DATETIME)));
        List<Map<String, Object>> set = with(list, List.of(MATRIX_SET));
        String name = origin.operation();
        paths.put(
                path,
                get(name + ".getTileSetsList", Messages.of("ogc.api.tilesets").both(), list, TileFormats.DOCUMENT));
        paths.put(
                path + SET,
                get(name + ".getTileSet", Messages.of("ogc.api.one-tileset").both(), set, TileFormats.TILESET));
        paths.put(
                path + SET + TILE,
                get(
                        name + ".getTile",
                        Messages.of("ogc.api.tile").both(),
                        with(set, ADDRESS),
                        TileFormats.of(origin.format())));
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, List<MediaFormat> offered) {
        return ApiParts.get(id, TAG, summary, with(parameters, List.of(ApiParts.format(offered))), offered);
    }

    private static Map<String, Object> index(String name, String description) {
        Map<String, Object> parameter = ApiParts.pathParameter(name, description, List.of());
        parameter.put("schema", ApiParts.map("type", "integer", "minimum", 0));
        return parameter;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> some, List<Map<String, Object>> more) {
        List<Map<String, Object>> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
