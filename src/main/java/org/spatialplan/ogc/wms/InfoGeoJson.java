package org.spatialplan.ogc.wms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.words.ValueWords;
import tools.jackson.databind.json.JsonMapper;

/** Writes GeoJSON (RFC 7946): degrees, longitude before latitude, for every system of the map. */
final class InfoGeoJson implements InfoFormat {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new GeoJsonGeometryModule())
            .addModule(new PlainNumberModule())
            .build();

    @Override
    public List<String> mediaTypes() {
        return List.of("application/json", "application/geo+json", "application/vnd.geo+json");
    }

    @Override
    public byte[] write(List<FoundFeatures> found, Crs crs, ValueWords words) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put(
                "numberReturned",
                found.stream().mapToInt(each -> each.rows().size()).sum());
        collection.put(
                "attribution",
                found.stream()
                        .filter(each -> !each.rows().isEmpty())
                        .flatMap(each -> each.type().definition().attribution().stream())
                        .distinct()
                        .toList());
        collection.put(
                "features",
                found.stream()
                        .flatMap(each -> each.rows().stream().map(row -> feature(row, each.type())))
                        .toList());
        return mapper.writeValueAsBytes(collection);
    }

    private static Map<String, Object> feature(SimpleFeature row, FeatureType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        FeatureValues.of(row, type).forEach((property, value) -> properties.put(property.name(), value));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", row.getID());
        feature.put("layer", type.id());
        feature.put("geometry", FeatureTable.geometry(row));
        feature.put("properties", properties);
        return feature;
    }
}
