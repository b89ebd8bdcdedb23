package org.spatialplan.format.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.CrsTitles;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;
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

    private final DataFile file;
    private final long line;
    private JsonNode id = MissingNode.getInstance();
    private JsonNode properties = MissingNode.getInstance();
    private Optional<GeoJsonObject> geometry = Optional.empty();

    /**
     * Prepares the reading of a feature.
     *
     * @param file where its faults go
     * @param line where the feature begins, from 1
     */
    GeoJsonLayerFeature(DataFile file, long line) {
        this.file = file;
        this.line = line;
    }

    /**
     * Reads the object to its end; the parser is at its start. What has a fault is left out and reported.
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

    /** The id, also one in the wrong place; empty if it is no text. */
    String id() {
        JsonNode stated = isIdInProperties() ? properties.path("id") : id;
        return stated.isString() ? stated.stringValue() : "";
    }

    /** GDAL and most GIS write a column {@code id} there unless they are told otherwise. */
    private boolean isIdInProperties() {
        return id.isMissingNode() && properties.path("id").isString();
    }

    private String requiredId() {
        if (isIdInProperties()) {
            fault(Messages.of("format.city.feature-id-in-properties"));
            return id();
        }
        return text(id, "id");
    }

    private Feature toFeature() {
        Optional<Status> status = status();
        Optional<Geometry> shape = geometry.flatMap(this::shape);
        if (status.isPresent() && geometry.isEmpty() != (status.get() == Status.UNLOCATED)) {
            fault(Messages.of("format.city.feature-geometry-null"));
        }
        OptionalDouble accuracyM = accuracyM();
        return new Feature(
                requiredId(),
                property("name_zh"),
                property("name_en"),
                shape,
                accuracyM,
                property("source"),
                property("licence"),
                status.orElse(Status.UNLOCATED),
                asOf(),
                attributes());
    }

    private Optional<Status> status() {
        String value = property("status");
        Optional<Status> known = Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        if (known.isEmpty() && !value.isEmpty()) {
            fault(Messages.of(
                    "format.city.feature-status",
                    Arrays.toString(Status.values()).toLowerCase(Locale.ROOT),
                    value));
        }
        return known;
    }

    private Optional<Geometry> shape(GeoJsonObject read) {
        try {
            Geometry shape = read.geometry();
            requireValid(shape);
            return Optional.of(shape);
        } catch (UnreadableParcelException e) {
            fault(Messages.of("format.city.feature-unreadable", e.text()));
            return Optional.empty();
        }
    }

    private void requireValid(Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            fault(Messages.of(
                    "format.city.feature-invalid",
                    error.getMessage(),
                    error.getCoordinate().x,
                    error.getCoordinate().y));
        }
        if (shape.isEmpty()) {
            fault(Messages.of("format.city.feature-empty"));
        }
        Arrays.stream(shape.getCoordinates())
                .filter(place -> !isOnEarth(place.x, place.y))
                .findFirst()
                .ifPresent(place -> fault(notDegrees(place)));
    }

    /** Eastings of eight digits tell their zone. */
    private static LocalizedText notDegrees(Coordinate place) {
        String x = PlainNumber.of(place.x);
        String y = PlainNumber.of(place.y);
        if (isOnEarth(place.y, place.x)) {
            return Messages.of("format.city.feature-axes", x, y);
        }
        OptionalInt prefix = GaussKruger.prefixOf(Math.max(place.x, place.y));
        return prefix.stream()
                .boxed()
                .flatMap(number -> GaussKruger.ofNumber(number, true).stream())
                .map(zone ->
                        Messages.of("format.city.feature-zone", x, y, CrsTitles.of(Crs.ofEpsg(zone.epsg())), zone.id()))
                .findFirst()
                .orElseGet(() -> Messages.of("format.city.feature-degrees", x, y));
    }

    private static boolean isOnEarth(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    private OptionalDouble accuracyM() {
        JsonNode value = properties.path("accuracy_m");
        if (value.isNull() || value.isMissingNode()) {
            if (geometry.isPresent()) {
                fault(Messages.of("format.city.feature-accuracy-missing"));
            }
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || value.doubleValue() < 0) {
            fault(Messages.of("format.city.feature-accuracy", value));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.doubleValue());
    }

    private LocalDate asOf() {
        String value = property("as_of");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            if (!value.isEmpty()) {
                fault(Messages.of("format.city.feature-as-of", value));
            }
            return LocalDate.EPOCH;
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
            fault(
                    value.isMissingNode()
                            ? Messages.of("format.city.feature-text-missing", name)
                            : Messages.of("format.city.feature-text", name, value));
            return "";
        }
        return value.stringValue();
    }

    private void fault(LocalizedText reason) {
        file.report(line, Messages.of("format.city.feature", id().isEmpty() ? "?" : id(), reason));
    }
}
