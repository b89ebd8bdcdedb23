package org.spatialplan.ogc.features;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.ogc.OgcRequest;
import org.spatialplan.query.BadParameterException;

/** Each queryable as a parameter: features of which it has that value (19-079r2, 7). */
final class QueryableParameters {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private QueryableParameters() {}

    static List<Filter> read(OgcRequest request, FeatureType type) {
        return type.properties().stream()
                .flatMap(property -> request
                        .find(property.name())
                        .map(text -> (Filter) FILTERS.equal(
                                FILTERS.property(property.name()), FILTERS.literal(value(property, text)), true))
                        .stream())
                .toList();
    }

    private static Object value(Property property, String text) {
        try {
            return switch (property.type()) {
                case STRING -> text;
                case INTEGER -> Long.valueOf(text);
                case NUMBER -> Double.valueOf(text);
                case BOOLEAN -> ItemParameters.truth(property.name(), text);
                case DATE -> TimeValue.of(LocalDate.parse(text));
                case DATE_TIME -> TimeValue.of(OffsetDateTime.parse(text).toInstant());
            };
        } catch (NumberFormatException e) {
            throw new BadParameterException(property.name(), text, "a number");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadParameterException(
                    property.name(),
                    text,
                    property.type() == Property.Type.DATE_TIME
                            ? "a time like 2026-11-24T08:00:00Z"
                            : "a date like 2026-11-24");
        }
    }
}
