package org.spatialplan.ogc.api.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What tiles add to the common entry of the OGC APIs. */
@Component
@Order(30)
class TilesFace implements OgcFace {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String JSON = "application/json";

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(
                        "/ogc/tiles?f=json",
                        TileLink.REL + "tilesets-vector",
                        JSON,
                        Messages.of("ogc.vector-tiles-all-layers")),
                new Entry(
                        "/ogc/map/tiles?f=json",
                        TileLink.REL + "tilesets-map",
                        JSON,
                        Messages.of("ogc.map-tiles-all-layers")),
                new Entry(
                        "/ogc/tileMatrixSets",
                        TileLink.REL + "tiling-schemes",
                        JSON,
                        Messages.of("ogc.tile-matrix-sets")));
    }

    @Override
    public List<Entry> entries(String collection) {
        String path = "/ogc/collections/" + collection;
        return List.of(
                new Entry(
                        path + "/tiles?f=json",
                        TileLink.REL + "tilesets-vector",
                        JSON,
                        Messages.of("ogc.vector-tiles")),
                new Entry(
                        path + "/map/tiles?f=json", TileLink.REL + "tilesets-map", JSON, Messages.of("ogc.map-tiles")));
    }

    @Override
    public List<String> conformance() {
        return Stream.of(
                        "core",
                        "tileset",
                        "tilesets-list",
                        "dataset-tilesets",
                        "geodata-tilesets",
                        "oas30",
                        "mvt",
                        "png")
                .map(name -> CONFORMANCE + name)
                .toList();
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        TilePaths.addTileMatrixSets(paths);
        for (TileOrigin origin : TileOrigin.values()) {
            TilePaths.addTilesets(paths, origin);
        }
        return paths;
    }
}
