package org.spatialplan.ogc.api.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TileMatrixSet;

/** The resources of tiles as path items of OpenAPI 3.0. The names of the operations are the standard's (20-057, table 11). */
final class TilePaths {

    private static final List<String> TILE = List.of("tileMatrix", "tileRow", "tileCol");

    private TilePaths() {}

    /** The list of tilesets, the tileset and the tile, as vectors and as map. */
    static void addTilesets(Map<String, Object> paths, String path, String origin, List<String> variables) {
        addTilesets(paths, path + "/tiles", origin + ".vector", variables, TileFormat.MVT);
        addTilesets(paths, path + "/map/tiles", origin + ".map", variables, TileFormat.PNG);
    }

    private static void addTilesets(
            Map<String, Object> paths, String path, String name, List<String> variables, TileFormat format) {
        List<String> one = with(variables, List.of("tileMatrixSetId"));
        paths.put(path, document(name + ".getTileSetsList", "Tilesets", variables));
        paths.put(path + "/{tileMatrixSetId}", document(name + ".getTileSet", "A tileset", one));
        paths.put(
                path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                get(name + ".getTile", "A tile", with(one, TILE), format.mediaType()));
    }

    static Map<String, Object> document(String name, String summary, List<String> variables) {
        return get(name, summary, variables, "application/json");
    }

    private static Map<String, Object> get(String name, String summary, List<String> variables, String mediaType) {
        List<Object> parameters = new ArrayList<>();
        variables.forEach(variable -> parameters.add(variable(variable)));
        parameters.add(query("f", "short name of the format"));
        if (name.contains(".")) {
            parameters.add(query("datetime", "show the data as of then (RFC 3339); of an interval the end counts"));
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name);
        operation.put("summary", summary);
        operation.put("tags", List.of("tiles"));
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200", response("what was asked for", mediaType, schema(mediaType)),
                        "400", response("a parameter cannot be understood", "application/problem+json", OBJECT),
                        "404", response("there is no such thing", "application/problem+json", OBJECT)));
        return Map.of("get", operation);
    }

    private static final Map<String, Object> OBJECT = Map.of("type", "object");

    private static Map<String, Object> schema(String mediaType) {
        return mediaType.endsWith("json") ? OBJECT : Map.of("type", "string", "format", "binary");
    }

    private static Map<String, Object> response(String description, String mediaType, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of(mediaType, Map.of("schema", schema)));
    }

    private static Map<String, Object> variable(String name) {
        Map<String, Object> schema =
                switch (name) {
                    case "tileMatrixSetId" ->
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                TileMatrixSet.ALL.stream()
                                        .map(TileMatrixSet::id)
                                        .toList());
                    case "tileRow", "tileCol" -> Map.of("type", "integer", "minimum", 0);
                    default -> Map.of("type", "string");
                };
        return Map.of("name", name, "in", "path", "required", true, "schema", schema);
    }

    private static Map<String, Object> query(String name, String description) {
        return Map.of(
                "name",
                name,
                "in",
                "query",
                "required",
                false,
                "description",
                description,
                "schema",
                Map.of("type", "string"));
    }

    private static List<String> with(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
