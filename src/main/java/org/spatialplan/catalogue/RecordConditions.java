package org.spatialplan.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.query.filter.CqlText;

/** Makes conditions on records. They are to be prepared by {@link LayerRecords#ready}. Stateless. */
public final class RecordConditions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final String MANY = "*";
    private static final String ONE = "?";
    private static final String ESCAPE = "\\";

    private RecordConditions() {}

    /** Records of which one text has the words in their order, in any case, with any white space between. */
    public static Filter words(String words) {
        String literal = SearchedWords.plain(words).replaceAll("[*?\\\\]", "\\\\$0");
        return FILTERS.like(anyText(), MANY + literal + MANY, MANY, ONE, ESCAPE, false);
    }

    /** Records of which the texts match a pattern somewhere, in any case. */
    public static Filter pattern(PropertyIsLike like) {
        return FILTERS.like(
                anyText(),
                like.getWildCard() + SearchedWords.plain(like.getLiteral()) + like.getWildCard(),
                like.getWildCard(),
                like.getSingleChar(),
                like.getEscape(),
                false);
    }

    /** Records of which a property that is a list has a member. */
    public static Filter holds(String list, String member) {
        return CqlText.parse("A_CONTAINS(" + list + ", ('" + member.replace("'", "''") + "'))");
    }

    private static Expression anyText() {
        return FILTERS.property(RecordTable.ANY_TEXT);
    }

    /** Records whose box meets an area in degrees; one without a box meets none. */
    public static Filter box(Geometry lonLat) {
        return FILTERS.intersects(FILTERS.property(FeatureType.GEOMETRY), FILTERS.literal(lonLat));
    }

    /** Records of layers without any place. */
    public static Filter withoutBox() {
        return FILTERS.isNull(FILTERS.property(FeatureType.GEOMETRY));
    }

    /** Records whose data are of some day of the interval, open where an end is empty; data without a date are of none. */
    public static Filter days(Optional<LocalDate> from, Optional<LocalDate> to) {
        Filter begun = FILTERS.lessOrEqual(
                FILTERS.property(RecordTable.BEGINS),
                FILTERS.literal(TimeValue.of(to.orElse(LocalDate.of(9999, 1, 1)))));
        Filter notOver = FILTERS.greaterOrEqual(
                FILTERS.property(RecordTable.ENDS), FILTERS.literal(TimeValue.of(from.orElse(LocalDate.of(1, 1, 1)))));
        return FILTERS.and(begun, notOver);
    }

    /** Records with one of the ids. */
    public static Filter ids(Collection<String> ids) {
        return ids.isEmpty()
                ? Filter.EXCLUDE
                : FILTERS.id(ids.stream()
                        .map(id -> (Identifier) FILTERS.featureId(RecordTable.ID + "." + id))
                        .collect(Collectors.toSet()));
    }

    /** Records of layers that others call by one of the names: with who calls it so before a colon, or either part alone. */
    public static Filter externalIds(Collection<String> names, List<LayerRecord> records) {
        return ids(records.stream()
                .filter(record -> record.externalIds().stream()
                        .anyMatch(id -> names.stream().anyMatch(id::isMeantBy)))
                .map(LayerRecord::id)
                .toList());
    }

    /** Joins conditions, all of which must hold; none lets all pass. */
    public static Filter all(List<Filter> conditions) {
        return conditions.isEmpty()
                ? Filter.INCLUDE
                : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
    }

    /** Joins conditions, one of which must hold. */
    public static Filter any(List<Filter> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : FILTERS.or(conditions);
    }
}
