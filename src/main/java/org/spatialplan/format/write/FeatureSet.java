package org.spatialplan.format.write;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.layer.LayerDefinition;

/**
 * What is written of one type.
 *
 * @param properties names of those to write, {@link FeatureType#GEOMETRY} among them; empty for all
 */
public record FeatureSet(FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties) {

    public FeatureSet {
        properties = List.copyOf(properties);
    }

    /** Those to write, without the geometry, in the type's order. */
    public List<Property> written() {
        return type.properties().stream()
                .filter(property -> properties.isEmpty() || properties.contains(property.name()))
                .toList();
    }

    public boolean withGeometry() {
        return properties.isEmpty() || properties.contains(FeatureType.GEOMETRY);
    }

    /** What people call the type. */
    String title() {
        return type.definition() == null ? type.id() : type.definition().titleZh();
    }

    /** What must be known of the type before it is used: limits in both languages, then credits; empty if nothing. */
    String about() {
        LayerDefinition layer = type.definition();
        return layer == null
                ? ""
                : Stream.concat(Stream.of(layer.limits().zh(), layer.limits().en()), layer.attribution().stream())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    /** What is written of a row's geometry: null if it has none, or if it is not to be written. */
    Geometry geometry(SimpleFeature row) {
        return withGeometry() ? FeatureTable.geometry(row) : null;
    }

    FeatureSet withXFirst() {
        return new FeatureSet(rows, type, frame.withXFirst(), properties);
    }
}
