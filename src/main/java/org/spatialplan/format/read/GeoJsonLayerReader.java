package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Feature;
import org.spatialplan.text.Messages;
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
        return readFile(file).features();
    }

    /** Reads the features and where they stand. Where faults are collected, what has one is left out of a feature. */
    public LayerFile readFile(DataFile file) {
        List<Feature> features = new ArrayList<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        boolean whole = file.attempt(() -> {
                    readInto(features, lines, file);
                    return true;
                })
                .orElse(false);
        return new LayerFile(file, features, lines, whole);
    }

    private void readInto(List<Feature> features, Map<String, Long> lines, DataFile file) {
        try (JsonParser parser = mapper.createParser(file.bytes())) {
            moveToFeatures(parser, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long line = parser.currentTokenLocation().getLineNr();
                GeoJsonLayerFeature feature = new GeoJsonLayerFeature(file, line);
                Feature read = feature.read(parser);
                if (lines.putIfAbsent(feature.id(), line) != null
                        && !feature.id().isEmpty()) {
                    file.report(line, Messages.of("format.city.feature-twice", feature.id()));
                }
                features.add(read);
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new DataFileException(file.name(), line, Messages.of("format.city.no-json", JsonFault.words(e)), e);
        }
    }

    private static void moveToFeatures(JsonParser parser, DataFile file) {
        GeoJsonObject collection = new GeoJsonObject(parser, GeoJsonShapes.ofLayer());
        if (parser.nextToken() != JsonToken.START_OBJECT || !collection.readToFeatures()) {
            throw new DataFileException(file.name(), 1, Messages.of("format.city.no-collection"));
        }
        collection.crs().filter(stated -> !stated.isLikeCrs84()).ifPresent(stated -> {
            throw new DataFileException(
                    file.name(),
                    stated.line(),
                    Messages.of("format.city.layer-crs", stated.spelling().orElse("null")));
        });
    }
}
