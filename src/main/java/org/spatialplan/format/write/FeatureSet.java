package org.spatialplan.format.write;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.standard.DeliveredColumn;
import org.spatialplan.layer.LayerDefinition;

/**
 * The features of one type that are written.
 *
 * @param rows the features
 * @param type their schema
 * @param frame system and axis order of the coordinates
 * @param properties names of the properties to write, {@link FeatureType#GEOMETRY} among them; empty for all
 * @param delivered the columns to write instead, as they were delivered; empty for the properties
 * @param isOfParts whether its features are parts of those of another set that is written with it
 */
public record FeatureSet(
        FeatureTable.Selection rows,
        FeatureType type,
        OutputFrame frame,
        List<String> properties,
        List<DeliveredColumn> delivered,
        boolean isOfParts) {

    /** Copies the lists. */
    public FeatureSet {
        properties = List.copyOf(properties);
        delivered = List.copyOf(delivered);
    }

    /** A set whose properties are written. */
    public FeatureSet(FeatureTable.Selection rows, FeatureType type, OutputFrame frame, List<String> properties) {
        this(rows, type, frame, properties, List.of(), false);
    }

    /** The same set with the columns as they were delivered. */
    public FeatureSet as(List<DeliveredColumn> columns) {
        return new FeatureSet(rows, type, frame, properties, columns, isOfParts);
    }

    /** The same set as one of parts of another set's features. */
    public FeatureSet ofParts() {
        return new FeatureSet(rows, type, frame, properties, delivered, true);
    }

    /** The properties to write, without the geometry, in the type's order, or that of the delivery. */
    public List<Property> written() {
        return delivered.isEmpty()
                ? chosen()
                : delivered.stream().map(this::property).toList();
    }

    /** The length in characters that a column has by the norm, or the longest of its values needs; 0 if it has none. */
    int length(Property property) {
        int stated = delivered.stream()
                .filter(column -> column.name().equals(property.name()))
                .flatMapToInt(column -> column.length().stream())
                .findFirst()
                .orElse(0);
        return stated == 0
                ? 0
                : rows.rows().stream()
                        .map(row -> row.getAttribute(property.name()))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .mapToInt(text -> text.codePointCount(0, text.length()))
                        .reduce(stated, Math::max);
    }

    /** The property of a column. One that is empty throughout is none of the type, and has the type of the norm. */
    private Property property(DeliveredColumn column) {
        return type.properties().stream()
                .filter(property -> property.name().equals(column.name()))
                .findFirst()
                .orElseGet(() -> new Property(
                        column.name(),
                        switch (column.type()) {
                            case TEXT -> Property.Type.STRING;
                            case INTEGER -> Property.Type.INTEGER;
                            case NUMBER -> Property.Type.NUMBER;
                            case DATE -> Property.Type.DATE;
                        },
                        column.title(),
                        column.title()));
    }

    private List<Property> chosen() {
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
        return new FeatureSet(rows, type, frame.withXFirst(), properties, delivered, isOfParts);
    }
}
