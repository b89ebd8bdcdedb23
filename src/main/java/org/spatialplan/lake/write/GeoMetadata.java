package org.spatialplan.lake.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the metadata of GeoParquet 1.1 that a file keeps under the key {@code geo}. Stateless and thread-safe. */
final class GeoMetadata {

    /** The key in the file's metadata. */
    static final String KEY = "geo";

    private static final JsonMapper JSON = new JsonMapper();

    /** EPSG:4490 as PROJJSON. GeoParquet stores longitude first whatever the axes of the system are. */
    private static final JsonNode CRS = readCrs();

    private GeoMetadata() {}

    /**
     * Writes the metadata.
     *
     * @param box of all geometries in degrees; left out if nothing is located
     */
    static String write(List<String> geometryTypes, Envelope box) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("encoding", "WKB");
        column.put("geometry_types", geometryTypes);
        column.put("crs", CRS);
        column.put("edges", "planar");
        if (!box.isNull()) {
            column.put("bbox", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }
        Map<String, Object> covering = new LinkedHashMap<>();
        BoxColumn.CORNERS.forEach(corner -> covering.put(corner, List.of(LakeTable.BBOX, corner)));
        column.put("covering", Map.of(LakeTable.BBOX, covering));
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("version", "1.1.0");
        geo.put("primary_column", LakeTable.GEOMETRY);
        geo.put("columns", Map.of(LakeTable.GEOMETRY, column));
        return JSON.writeValueAsString(geo);
    }

    private static JsonNode readCrs() {
        try (InputStream file = Lake.class.getResourceAsStream("epsg-4490.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
