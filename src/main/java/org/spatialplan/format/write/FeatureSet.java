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
 * The features of one type that are written.
 *
 * @param rows the features
 * @param type their schema
 * @param frame system and axis order of the coordinates
 * @param properties names of the properties to write, {@link FeatureType#GEOMETRY} among them; empty for all
 */
public record FeatureSet(FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties) {

    /** Copies the list of properties. */
    public FeatureSet {
        properties = List.copyOf(properties);
    }

    /** The properties to write, without the geometry, in the type's order. */
    public List<Property> written() {
        return type.properties().stream()
                .filter(property -> properties.isEmpty() || properties.contains(property.name()))
                .toList();
    }

    /** Whether the geometry is written. */
    public boolean withGeometry() {
        return properties.isEmpty() || properties.contains(FeatureType.GEOMETRY);
    }

    /** The title of the type for people. */
    String title() {
        return type.definition() == null ? type.id() : type.definition().titleZh();
    }

    /**
     * What users have to know about the type: its limits in both languages, then credits; empty if there is nothing.
     */
    String about() {
        LayerDefinition layer = type.definition();
        return layer == null
                ? ""
                : Stream.concat(Stream.of(layer.limits().zh(), layer.limits().en()), layer.attribution().stream())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The geometry that is written for a row, in the frame's system; null if the row has none or the geometry is not
     * written.
     */
    Geometry geometry(SimpleFeature row) {
        return withGeometry() ? FeatureTable.geometry(row) : null;
    }

    FeatureSet withXFirst() {
        return new FeatureSet(rows, type, frame.withXFirst(), properties);
    }
}
