package org.spatialplan.ogc.api.tiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;

/** A tileset as TileJSON 3.0.0, which MapLibre and QGIS read. Bounds are degrees, longitude first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
        String tilejson,
        String name,
        String attribution,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        List<Double> center,
        @JsonProperty("vector_layers") List<VectorLayer> vectorLayers) {

    record VectorLayer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

    /** Whether TileJSON can describe a tile matrix set. It supports only one. */
    static boolean describes(TileMatrixSet set) {
        return set.equals(TileMatrixSet.WEB_MERCATOR_QUAD);
    }

    static TileJson of(TileSource source, TileMatrixSet set) {
        int deepest = set.matrices().size() - 1;
        Envelope box = source.lonLat();
        return new TileJson(
                "3.0.0",
                source.title(),
                source.attribution().isEmpty() ? null : String.join("; ", source.attribution()),
                List.of(TileLink.root() + source.tiles(set, "/{z}/{y}/{x}")),
                0,
                deepest,
                List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                List.of(box.centre().x, box.centre().y, (double) fitting(box)),
                source.isVector()
                        ? source.tables().stream()
                                .map(table -> layer(table.table().type(), deepest))
                                .toList()
                        : null);
    }

    /**
     * The zoom level on which the box is about two tiles wide.
     *
     * @param lonLat degrees, longitude as x
     */
    private static int fitting(Envelope lonLat) {
        double widest = Math.max(1e-4, Math.max(lonLat.getWidth(), lonLat.getHeight()));
        double pixels = 2 * TileMatrix.TILE_PX;
        return (int) Math.max(0, Math.min(18, Math.log(pixels * 360 / TileMatrix.TILE_PX / widest) / Math.log(2)));
    }

    private static VectorLayer layer(FeatureType type, int deepest) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.shown()
                .forEach(property -> fields.put(
                        property.name(),
                        switch (property.type()) {
                            case INTEGER, NUMBER -> "Number";
                            case BOOLEAN -> "Boolean";
                            case STRING, DATE, DATE_TIME -> "String";
                        }));
        return new VectorLayer(
                type.id(),
                type.definition().titleZh() + " / " + type.definition().titleEn(),
                0,
                deepest,
                fields);
    }
}
