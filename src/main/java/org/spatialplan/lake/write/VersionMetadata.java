package org.spatialplan.lake.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.lake.Lake;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.VersionInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a layer's file says of itself under the key {@code spatial-plan}, for those who meet it without its
 * {@code lake.yaml}. Stateless and thread-safe.
 */
final class VersionMetadata {

    /** The key in the file's metadata. */
    static final String KEY = "spatial-plan";

    private static final JsonMapper JSON = new JsonMapper();

    /** The system of the coordinates, EPSG:4490, as PROJJSON. */
    static final JsonNode CRS = readCrs();

    private VersionMetadata() {}

    private static JsonNode readCrs() {
        try (InputStream file = Lake.class.getResourceAsStream("epsg-4490.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(VersionInfo info, VersionScan scan, Catalogue catalogue) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("city", catalogue.cityZh());
        version.put("layer", info.layer());
        version.put("version", info.number());
        version.put("sha256", info.sha256());
        version.put("added_at", info.addedAt().toString());
        version.put("source", info.source());
        version.put("central_meridian", catalogue.centralMeridian());
        version.put("worst_accuracy_m", scan.worstAccuracyM());
        return JSON.writeValueAsString(version);
    }
}
