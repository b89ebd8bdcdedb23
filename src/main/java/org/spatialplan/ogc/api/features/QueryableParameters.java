package org.spatialplan.ogc.api.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;
import org.spatialplan.query.filter.Cql2Json;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** Reads queryables as parameters: each finds the features with a certain value of a property (19-079r2, 7). */
final class QueryableParameters {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private QueryableParameters() {}

    /**
     * Every property of any collection as a parameter. A property that the requested collection does not have is
     * refused.
     */
    static List<QueryParameter<?>> described(List<FeatureTable> tables) {
        Map<String, QueryParameter<?>> byName = new LinkedHashMap<>();
        tables.forEach(table -> table.type().properties().stream()
                .filter(property -> !ItemParameters.isTaken(property.name()))
                .forEach(property -> byName.putIfAbsent(property.name(), described(property))));
        return List.copyOf(byName.values());
    }

    private static QueryParameter<String> described(Property property) {
        QueryParameter<String> text = QueryParameter.text(property.name())
                .means(Messages.of("ogc.parameter.queryable", new LocalizedText(property.titleZh(), property.titleEn()))
                        .both());
        return switch (property.type()) {
            case STRING -> text;
            case INTEGER -> text.with("type", "integer");
            case NUMBER -> text.with("type", "number");
            case BOOLEAN -> text.with("type", "boolean");
            case DATE -> text.as("date");
            case DATE_TIME -> text.as("date-time");
        };
    }

    static List<Filter> read(OgcRequest request, FeatureType type) {
        Map<String, String> xmlNames = type.xmlNames();
        return type.properties().stream()
                .flatMap(property -> names(property, xmlNames.get(property.name()), type)
                        .flatMap(name -> request.find(name).stream())
                        .map(text -> filter(property, text)))
                .toList();
    }

    /** Finds a value; of a property whose values are lists, those that contain it, or all of several by semicolons. */
    private static Filter filter(Property property, String text) {
        if (property.members().isEmpty()) {
            return FILTERS.equal(FILTERS.property(property.name()), FILTERS.literal(value(property, text)), true);
        }
        Property member =
                new Property(property.name(), property.members().get(), property.titleZh(), property.titleEn());
        List<Object> members = JoinedList.members(text).stream()
                .map(part -> value(member, part))
                .toList();
        return Cql2Json.parse(Map.of(
                "op",
                members.isEmpty() ? "a_equals" : "a_contains",
                "args",
                List.of(Map.of("property", property.name()), members)));
    }

    /**
     * The names of a property's parameter: its own name unless another parameter has it, and its XML name unless
     * another property has it.
     */
    private static Stream<String> names(Property property, String xmlName, FeatureType type) {
        return Stream.of(property.name(), xmlName)
                .distinct()
                .filter(name -> !ItemParameters.isTaken(name))
                .filter(name -> type.findProperty(name).equals(Optional.of(property)));
    }

    private static Object value(Property property, String text) {
        try {
            return switch (property.type()) {
                case STRING -> text;
                case INTEGER ->
                    NumberText.whole(text)
                            .orElseThrow(() -> bad(property, text, Messages.of("query.expected.whole-number")));
                case NUMBER ->
                    NumberText.decimal(text)
                            .orElseThrow(() -> bad(property, text, Messages.of("query.expected.number")));
                case BOOLEAN -> QueryParameter.truth(property.name()).read(text);
                case DATE -> TimeValue.of(LocalDate.parse(text));
                case DATE_TIME -> TimeValue.of(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw bad(
                    property,
                    text,
                    property.type() == Property.Type.DATE_TIME
                            ? Messages.of("query.expected.time")
                            : Messages.of("query.expected.date"));
        }
    }

    private static BadParameterException bad(Property property, String text, LocalizedText expected) {
        return new BadParameterException(property.name(), text, expected);
    }
}
