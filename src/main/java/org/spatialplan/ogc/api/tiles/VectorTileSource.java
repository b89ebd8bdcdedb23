package org.spatialplan.ogc.api.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.tile.TileMatrixSet;
import org.springframework.stereotype.Component;

/** Describes the vector tiles in Web Mercator as a source of a Mapbox style. Thread-safe. */
@Component
public class VectorTileSource {

    private final TileSources sources;

    VectorTileSource(TileSources sources) {
        this.sources = sources;
    }

    /**
     * A source and where a map of it begins.
     *
     * @param members of the source in the document
     * @param center degrees, longitude first
     * @param zoom level at which all of it is seen, of tiles of 512 pixels
     */
    public record Described(Map<String, Object> members, List<Double> center, double zoom) {}

    /**
     * Describes the tiles of the dataset or of a collection.
     *
     * @param collection empty for the dataset
     * @param datetime as tiles are asked for it; null for now
     */
    public Described of(Optional<String> collection, String datetime) {
        TileOrigin origin = collection.isPresent() ? TileOrigin.COLLECTION_VECTOR : TileOrigin.DATASET_VECTOR;
        TileSource source = sources.get(origin, collection.orElse(null), new TileParameters(null, datetime));
        TileJson described = TileJson.of(source, TileMatrixSet.WEB_MERCATOR_QUAD);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "vector");
        members.put("tiles", described.tiles());
        members.put("minzoom", described.minzoom());
        members.put("maxzoom", described.maxzoom());
        members.put("bounds", described.bounds());
        Optional.ofNullable(described.attribution()).ifPresent(credits -> members.put("attribution", credits));
        List<Double> center = described.center();
        return new Described(members, center.subList(0, 2), Math.max(0, center.get(2) - 1));
    }
}
