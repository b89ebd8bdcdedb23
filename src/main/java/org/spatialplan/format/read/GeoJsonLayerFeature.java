package org.spatialplan.format.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.parcel.UnreadableParcelException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads one feature in the file of a layer: the members in any order, checked when all of them are read. One instance
 * reads one feature.
 */
final class GeoJsonLayerFeature {

    private static final Set<String> CORE =
            Set.of("name_zh", "name_en", "accuracy_m", "source", "licence", "status", "as_of");

    private final String file;
    private final long line;
    private JsonNode id = MissingNode.getInstance();
    private JsonNode properties = MissingNode.getInstance();
    private Optional<GeoJsonObject> geometry = Optional.empty();

    /**
     * Prepares the reading of a feature.
     *
     * @param file name of the file
     * @param line where the feature begins, from 1
     */
    GeoJsonLayerFeature(String file, long line) {
        this.file = file;
        this.line = line;
    }

    /**
     * Reads the object to its end; the parser is at its start.
     *
     * @throws DataFileException with file, line and reason
     */
    Feature read(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "id" -> id = parser.readValueAsTree();
                case "properties" -> properties = parser.readValueAsTree();
                case "geometry" ->
                    geometry = value == JsonToken.VALUE_NULL
                            ? Optional.empty()
                            : Optional.of(GeoJsonObject.readGeometry(parser, GeoJsonShapes.ofLayer()));
                default -> parser.skipChildren();
            }
        }
        return toFeature();
    }

    private Feature toFeature() {
        Status status = status();
        Optional<Geometry> shape = geometry.map(this::shape);
        if (shape.isEmpty() != (status == Status.UNLOCATED)) {
            throw malformed("the geometry must be null exactly if the status is 'unlocated'");
        }
        OptionalDouble accuracyM = accuracyM();
        if (shape.isPresent() && accuracyM.isEmpty()) {
            throw malformed("accuracy_m is missing");
        }
        return new Feature(
                text(id, "id"),
                property("name_zh"),
                property("name_en"),
                shape,
                accuracyM,
                property("source"),
                property("licence"),
                status,
                asOf(),
                attributes());
    }

    private Status status() {
        String value = property("status");
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> malformed("status must be one of "
                        + Arrays.toString(Status.values()).toLowerCase(Locale.ROOT) + ", found '" + value + "'"));
    }

    private Geometry shape(GeoJsonObject read) {
        Geometry shape;
        try {
            shape = read.geometry();
        } catch (UnreadableParcelException e) {
            throw new DataFileException(file, line, "the geometry cannot be read: " + e.getMessage(), e);
        }
        requireValid(shape);
        return shape;
    }

    private void requireValid(Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            throw malformed("the geometry is not valid: " + error.getMessage() + " at " + error.getCoordinate().x + " "
                    + error.getCoordinate().y);
        }
        Envelope box = shape.getEnvelopeInternal();
        if (shape.isEmpty()
                || box.getMinX() < -180
                || box.getMaxX() > 180
                || box.getMinY() < -90
                || box.getMaxY() > 90) {
            throw malformed("the geometry must lie in degrees, longitude before latitude, found " + box);
        }
    }

    private OptionalDouble accuracyM() {
        JsonNode value = properties.path("accuracy_m");
        if (value.isNull() || value.isMissingNode()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || value.doubleValue() < 0) {
            throw malformed("accuracy_m must be metres, 0 or more, found " + value);
        }
        return OptionalDouble.of(value.doubleValue());
    }

    private LocalDate asOf() {
        String value = property("as_of");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw malformed("as_of must be a date like 2024-01-31, found '" + value + "'");
        }
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!CORE.contains(property.getKey())) {
                attributes.put(property.getKey(), JsonValues.toValue(property.getValue()));
            }
        }
        return attributes;
    }

    private String property(String name) {
        return text(properties.path(name), name);
    }

    private String text(JsonNode value, String name) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw malformed(name + " must be text, found " + (value.isMissingNode() ? "nothing" : value));
        }
        return value.stringValue();
    }

    private DataFileException malformed(String reason) {
        String shown = id.isString() ? id.stringValue() : "?";
        return new DataFileException(file, line, "feature '" + shown + "': " + reason);
    }
}
