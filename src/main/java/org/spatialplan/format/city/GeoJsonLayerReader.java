package org.spatialplan.format.city;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the features of a layer from GeoJSON (RFC 7946: CRS84, longitude before latitude) with the properties that
 * every feature of a layer needs. Errors name file and line. Thread-safe.
 */
public final class GeoJsonLayerReader {

    private static final Set<String> CORE =
            Set.of("name_zh", "name_en", "accuracy_m", "source", "licence", "status", "as_of");
    private final JsonMapper mapper = new JsonMapper();

    /**
     * Reads the features in the order of the file.
     *
     * @throws DataFileException with file, line and reason
     */
    public List<Feature> read(DataFile file) {
        List<Feature> features = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (JsonParser parser = mapper.createParser(file.bytes())) {
            moveToFeatures(parser, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long line = parser.currentTokenLocation().getLineNr();
                Feature feature = new FeatureNode(file, line, parser.readValueAsTree()).toFeature();
                if (!ids.add(feature.id())) {
                    throw new DataFileException(file.name(), line, "the feature '" + feature.id() + "' stands twice");
                }
                features.add(feature);
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new DataFileException(file.name(), line, "is no JSON: " + e.getOriginalMessage(), e);
        }
        return features;
    }

    private static void moveToFeatures(JsonParser parser, DataFile file) {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.PROPERTY_NAME && "features".equals(parser.currentName())) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    return;
                }
                break;
            }
        }
        throw new DataFileException(file.name(), 1, "is no FeatureCollection: it has no array 'features'");
    }

    /** One feature of the file with its line. */
    private record FeatureNode(DataFile file, long line, JsonNode node) {

        Feature toFeature() {
            Status status = status();
            Optional<Geometry> geometry = geometry();
            if (geometry.isEmpty() != (status == Status.UNLOCATED)) {
                throw broken("the geometry must be null exactly if the status is 'unlocated'");
            }
            OptionalDouble accuracyM = accuracyM();
            if (geometry.isPresent() && accuracyM.isEmpty()) {
                throw broken("accuracy_m is missing");
            }
            return new Feature(
                    text(node.path("id"), "id"),
                    property("name_zh"),
                    property("name_en"),
                    geometry,
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
                    .orElseThrow(() -> broken("status must be one of "
                            + Arrays.toString(Status.values()).toLowerCase(Locale.ROOT) + ", found '" + value + "'"));
        }

        private Optional<Geometry> geometry() {
            JsonNode geometry = node.path("geometry");
            if (geometry.isNull() || geometry.isMissingNode()) {
                return Optional.empty();
            }
            try {
                Optional<Geometry> area = AreaNode.read(geometry);
                Geometry read =
                        area.isPresent() ? area.get() : new GeoJsonReader(PackedXY.FACTORY).read(geometry.toString());
                requireValid(read);
                return Optional.of(read);
            } catch (ParseException | RuntimeException e) {
                if (e instanceof DataFileException known) {
                    throw known;
                }
                throw new DataFileException(file.name(), line, "the geometry cannot be read: " + e.getMessage(), e);
            }
        }

        private void requireValid(Geometry geometry) {
            TopologyValidationError error = new IsValidOp(geometry).getValidationError();
            if (error != null) {
                throw broken("the geometry is not valid: " + error.getMessage() + " at " + error.getCoordinate().x + " "
                        + error.getCoordinate().y);
            }
            var box = geometry.getEnvelopeInternal();
            if (geometry.isEmpty()
                    || box.getMinX() < -180
                    || box.getMaxX() > 180
                    || box.getMinY() < -90
                    || box.getMaxY() > 90) {
                throw broken("the geometry must lie in degrees, longitude before latitude, found " + box);
            }
        }

        private OptionalDouble accuracyM() {
            JsonNode value = node.path("properties").path("accuracy_m");
            if (value.isNull() || value.isMissingNode()) {
                return OptionalDouble.empty();
            }
            if (!value.isNumber() || value.doubleValue() < 0) {
                throw broken("accuracy_m must be metres, 0 or more, found " + value);
            }
            return OptionalDouble.of(value.doubleValue());
        }

        private LocalDate asOf() {
            String value = property("as_of");
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw broken("as_of must be a date like 2024-01-31, found '" + value + "'");
            }
        }

        private Map<String, Object> attributes() {
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
                if (!CORE.contains(property.getKey())) {
                    attributes.put(property.getKey(), JsonValues.toValue(property.getValue()));
                }
            }
            return attributes;
        }

        private String property(String name) {
            return text(node.path("properties").path(name), name);
        }

        private String text(JsonNode value, String name) {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw broken(name + " must be text, found " + (value.isMissingNode() ? "nothing" : value));
            }
            return value.stringValue();
        }

        private DataFileException broken(String reason) {
            String id = node.path("id").isString() ? node.path("id").stringValue() : "?";
            return new DataFileException(file.name(), line, "feature '" + id + "': " + reason);
        }
    }
}
