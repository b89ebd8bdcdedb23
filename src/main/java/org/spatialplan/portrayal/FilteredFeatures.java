package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;

/**
 * Features in the form that GeoTools' filters and expressions ask: attributes of any type, and the geometry as the default
 * one, which an empty property name means.
 */
final class FilteredFeatures {

    private static final String GEOMETRY = "geometry";

    private FilteredFeatures() {}

    static List<SimpleFeature> of(String layer, List<PortrayedFeature> features) {
        Set<String> names = new LinkedHashSet<>();
        features.forEach(feature -> names.addAll(feature.attributes().keySet()));
        names.remove(GEOMETRY);
        SimpleFeatureType type = type(layer, names);
        List<SimpleFeature> all = new ArrayList<>(features.size());
        for (PortrayedFeature feature : features) {
            Object[] values = Stream.concat(
                            Stream.of(feature.geometry()),
                            names.stream().map(name -> feature.attributes().get(name)))
                    .toArray();
            all.add(SimpleFeatureBuilder.build(type, values, layer + "." + feature.id()));
        }
        return List.copyOf(all);
    }

    private static SimpleFeatureType type(String layer, Set<String> names) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer);
        builder.add(GEOMETRY, Geometry.class);
        builder.setDefaultGeometry(GEOMETRY);
        names.forEach(name -> builder.nillable(true).add(name, Object.class));
        return builder.buildFeatureType();
    }
}
