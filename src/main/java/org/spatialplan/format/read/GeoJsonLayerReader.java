package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Feature;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the features of a layer from GeoJSON (RFC 7946: CRS84, longitude before latitude) with the properties that
 * every feature of a layer needs. Heights are dropped. Errors name file and line. Thread-safe.
 */
public final class GeoJsonLayerReader {

    private final JsonMapper mapper = new JsonMapper();

    /**
     * Reads the features in the order of the file.
     *
     * @throws DataFileException with file, line and reason
     */
    public List<Feature> read(DataFile file) {
        List<Feature> features = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (JsonParser parser = mapper.createParser(file.bytes())) {
            moveToFeatures(parser, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long line = parser.currentTokenLocation().getLineNr();
                Feature feature = new GeoJsonLayerFeature(file.name(), line).read(parser);
                if (!ids.add(feature.id())) {
                    throw new DataFileException(file.name(), line, "the feature '" + feature.id() + "' stands twice");
                }
                features.add(feature);
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new DataFileException(file.name(), line, "is no JSON: " + JsonFault.words(e), e);
        }
        return features;
    }

    private static void moveToFeatures(JsonParser parser, DataFile file) {
        boolean found = parser.nextToken() == JsonToken.START_OBJECT
                && new GeoJsonObject(parser, GeoJsonShapes.ofLayer()).readToFeatures();
        if (!found) {
            throw new DataFileException(file.name(), 1, "is no FeatureCollection: it has no array 'features'");
        }
    }
}
