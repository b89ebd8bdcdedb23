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
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;
import org.spatialplan.web.parameter.QueryParameter;

/** Each queryable as a parameter: features of which it has that value (19-079r2, 7). */
final class QueryableParameters {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private QueryableParameters() {}

    /** Every property of any collection as a parameter; one that the asked collection does not have is refused. */
    static List<QueryParameter<?>> described(List<FeatureTable> tables) {
        Map<String, QueryParameter<?>> byName = new LinkedHashMap<>();
        tables.forEach(table -> table.type().properties().stream()
                .filter(property -> !ItemParameters.isTaken(property.name()))
                .forEach(property -> byName.putIfAbsent(property.name(), described(property))));
        return List.copyOf(byName.values());
    }

    private static QueryParameter<String> described(Property property) {
        QueryParameter<String> text =
                QueryParameter.text(property.name()).means(property.titleZh() + "等于 / equals: " + property.titleEn());
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
                        .map(text -> (Filter) FILTERS.equal(
                                FILTERS.property(property.name()), FILTERS.literal(value(property, text)), true)))
                .toList();
    }

    /** Its own name, unless another parameter has it, and its XML name, unless another property is called so. */
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
                case INTEGER -> NumberText.whole(text).orElseThrow(() -> bad(property, text, "a whole number"));
                case NUMBER -> NumberText.decimal(text).orElseThrow(() -> bad(property, text, "a number"));
                case BOOLEAN -> QueryParameter.truth(property.name()).read(text);
                case DATE -> TimeValue.of(LocalDate.parse(text));
                case DATE_TIME -> TimeValue.of(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw bad(
                    property,
                    text,
                    property.type() == Property.Type.DATE_TIME
                            ? "a time like 2026-11-24T08:00:00Z"
                            : "a date like 2026-11-24");
        }
    }

    private static BadParameterException bad(Property property, String text, String expected) {
        return new BadParameterException(property.name(), text, expected);
    }
}
