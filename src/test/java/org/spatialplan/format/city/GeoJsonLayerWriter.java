package org.spatialplan.format.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import tools.jackson.databind.json.JsonMapper;

/** Writes the bundled files of layers: GeoJSON, one feature a line, as {@link GeoJsonLayerReader} reads them. Thread-safe. */
public final class GeoJsonLayerWriter {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new GeoJsonGeometryModule()).build();

    public String write(List<Feature> features) {
        return features.stream()
                .map(feature -> mapper.writeValueAsString(toMap(feature)))
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static Map<String, Object> toMap(Feature feature) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "Feature");
        map.put("id", feature.id());
        map.put("geometry", feature.geometry().orElse(null));
        map.put("properties", FeatureProperties.of(feature));
        return map;
    }
}
