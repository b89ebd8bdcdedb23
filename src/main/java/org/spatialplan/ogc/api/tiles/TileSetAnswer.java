package org.spatialplan.ogc.api.tiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/** The metadata of a tileset (OGC 17-083r4, 7.3). Boxes are in CRS84, longitude first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileSetAnswer(
        String title,
        String dataType,
        String crs,
        String tileMatrixSetId,
        String tileMatrixSetURI,
        String tileMatrixSetDefinition,
        String attribution,
        Box boundingBox,
        List<Limits> tileMatrixSetLimits,
        List<Layer> layers,
        List<TileLink> links) {

    private static final String TILE = "/{tileMatrix}/{tileRow}/{tileCol}";

    record Box(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    record Limits(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Layer(String id, String title, String description, String dataType, Integer geometryDimension) {}

    /**
     * The metadata of a tileset. The list holds the same as the single tileset, so that it is enough to fetch tiles.
     */
    static TileSetAnswer of(TileSource source, TileMatrixSet set) {
        String definition = TileLink.root() + "/ogc/tileMatrixSets/" + set.id();
        return new TileSetAnswer(
                source.title() + " (" + set.id() + ")",
                source.isVector() ? "vector" : "map",
                TileMatrixSetAnswer.crs(set),
                set.id(),
                set.uri().orElse(definition),
                definition,
                source.attribution().isEmpty() ? null : String.join("; ", source.attribution()),
                box(source.lonLat()),
                set.matrices().stream()
                        .map(matrix -> limits(matrix, source.range(set, matrix)))
                        .toList(),
                source.tables().stream()
                        .map(table -> layer(table.table().type(), source))
                        .toList(),
                links(source, set));
    }

    private static List<TileLink> links(TileSource source, TileMatrixSet set) {
        String path = source.path() + "/" + set.id();
        List<TileLink> links = new ArrayList<>();
        links.add(TileLink.to(path, "self", TileLink.JSON, "this tileset"));
        links.add(TileLink.template(
                source.tiles(set, TILE), "item", TileFormats.mediaType(source.format()), "its tiles"));
        links.add(TileLink.to(
                "/ogc/tileMatrixSets/" + set.id(),
                TileLink.REL + "tiling-scheme",
                TileLink.JSON,
                "its tile matrix set"));
        if (TileJson.describes(set)) {
            links.add(TileLink.to(
                    path + "?f=tilejson", "describedby", TileFormats.TILE_JSON.mediaType(), "the same as TileJSON"));
        }
        if (source.isVector() && TileJson.describes(set)) {
            links.add(TileLink.to(
                    source.stylesheet(), "stylesheet", OgcFormats.MAPBOX.mediaType(), "a style for its tiles"));
        }
        return links;
    }

    private static Limits limits(TileMatrix matrix, TileRange range) {
        return new Limits(matrix.id(), range.minRow(), range.maxRow(), range.minColumn(), range.maxColumn());
    }

    private static Layer layer(FeatureType type, TileSource source) {
        Integer dimension =
                switch (type.geometry()) {
                    case POINT -> 0;
                    case CURVE -> 1;
                    case SURFACE -> 2;
                    case ANY -> null;
                };
        return new Layer(
                type.id(),
                type.definition().titleZh() + " / " + type.definition().titleEn(),
                type.definition().descriptionZh() + " / " + type.definition().descriptionEn(),
                source.isVector() ? "vector" : "map",
                dimension);
    }

    private static Box box(Envelope lonLat) {
        return new Box(
                List.of(lonLat.getMinX(), lonLat.getMinY()),
                List.of(lonLat.getMaxX(), lonLat.getMaxY()),
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    }
}
