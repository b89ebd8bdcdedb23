package org.spatialplan.format.parquet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** Writes the metadata of GeoParquet 1.1 that a file keeps under the key {@code geo}. Stateless and thread-safe. */
final class GeoMetadata {

    /** The key in the file's metadata. */
    static final String KEY = "geo";

    private static final JsonMapper JSON = new JsonMapper();

    private GeoMetadata() {}

    /**
     * Writes the metadata.
     *
     * @param extent of all geometries; left out if nothing is located
     * @param crs in PROJJSON; empty for the system that the standard assumes, OGC:CRS84
     */
    static String write(String geometry, String box, List<String> geometryTypes, Envelope extent, Optional<?> crs) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("encoding", "WKB");
        column.put("geometry_types", geometryTypes);
        crs.ifPresent(system -> column.put("crs", system));
        column.put("edges", "planar");
        if (!extent.isNull()) {
            column.put("bbox", List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
        }
        Map<String, Object> covering = new LinkedHashMap<>();
        RowColumns.CORNERS.forEach(corner -> covering.put(corner, List.of(box, corner)));
        column.put("covering", Map.of("bbox", covering));
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("version", "1.1.0");
        geo.put("primary_column", geometry);
        geo.put("columns", Map.of(geometry, column));
        return JSON.writeValueAsString(geo);
    }
}
