package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;

/**
 * A feature to be drawn that is in no feature table, such as a submitted ground or a scale bar. Immutable.
 *
 * @param id unique within its layer
 * @param attributes what filters and labels of a style may ask for; values may be null
 * @param geometry in the CRS of its layer, x right and y up
 */
public record PortrayedFeature(String id, Map<String, Object> attributes, Geometry geometry) {

    public PortrayedFeature {
        Objects.requireNonNull(id);
        Objects.requireNonNull(geometry);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Converts features to rows of one schema, with the geometry as the default one, which an empty property name
     * means.
     */
    static List<SimpleFeature> rows(String layer, List<PortrayedFeature> features) {
        Set<String> names = new LinkedHashSet<>();
        features.forEach(feature -> names.addAll(feature.attributes().keySet()));
        names.remove(FeatureType.GEOMETRY);
        SimpleFeatureType schema = schema(layer, names);
        List<SimpleFeature> rows = new ArrayList<>(features.size());
        for (PortrayedFeature feature : features) {
            Object[] values = Stream.concat(
                            Stream.of(feature.geometry()),
                            names.stream().map(name -> feature.attributes().get(name)))
                    .toArray();
            rows.add(SimpleFeatureBuilder.build(schema, values, layer + "." + feature.id()));
        }
        return rows;
    }

    private static SimpleFeatureType schema(String layer, Set<String> names) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer);
        builder.add(FeatureType.GEOMETRY, Geometry.class);
        names.forEach(name -> builder.nillable(true).add(name, Object.class));
        return builder.buildFeatureType();
    }
}
