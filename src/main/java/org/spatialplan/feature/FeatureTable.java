package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.Attachments;
import org.spatialplan.query.filter.FilterBounds;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * A feature type and all its features at one moment, with a packed tree. Immutable; threads read it without locks.
 *
 * <p>A row is a GeoTools feature whose attributes are {@link FeatureType#GEOMETRY} (JTS, degrees, longitude as x; null
 * without a location) and the type's properties. Its identifier is {@code <type>.<id>}.
 */
public final class FeatureTable {

    private final FeatureType type;
    private final SimpleFeatureType schema;
    private final List<SimpleFeature> rows;
    private final Map<String, Integer> byId = new HashMap<>();
    private final BoxTree tree;
    private final Attachments attachments = new Attachments();

    FeatureTable(FeatureType type, SimpleFeatureType schema, List<SimpleFeature> rows) {
        this.type = type;
        this.schema = schema;
        this.rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            byId.put(id(rows.get(i)), i);
        }
        this.tree = BoxTree.of(rows.size(), i -> box(rows.get(i)));
    }

    private static Envelope box(SimpleFeature row) {
        Geometry geometry = geometry(row);
        return geometry == null ? null : geometry.getEnvelopeInternal();
    }

    /** Returns the feature type. */
    public FeatureType type() {
        return type;
    }

    /**
     * Makes a table of some of the rows with one more property.
     *
     * @param value returns the property's value of a row; null where it is missing
     */
    public FeatureTable with(Property more, List<SimpleFeature> some, Function<SimpleFeature, Object> value) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.init(schema);
        more.addTo(builder);
        SimpleFeatureType extended = builder.buildFeatureType();
        List<Property> properties = new ArrayList<>(type.properties());
        properties.add(more);
        return new FeatureTable(
                new FeatureType(
                        type.definition(), type.version(), properties, type.geometry(), type.extent(), some.size()),
                extended,
                some.stream()
                        .map(row -> {
                            List<Object> values = new ArrayList<>(row.getAttributes());
                            values.add(value.apply(row));
                            SimpleFeature longer = SimpleFeatureBuilder.build(extended, values, row.getID());
                            longer.getUserData()
                                    .put(ReadyFilter.LISTS, row.getUserData().get(ReadyFilter.LISTS));
                            return longer;
                        })
                        .toList());
    }

    /** Returns what is derived from this table: its form for pictures and tiles, and prepared filters. */
    public Attachments attachments() {
        return attachments;
    }

    /** Returns the type as a GeoTools schema, for filters. */
    public SimpleFeatureType schema() {
        return schema;
    }

    /** Lists all rows in file order. */
    public List<SimpleFeature> rows() {
        return rows;
    }

    /**
     * Finds a row by its feature's id.
     *
     * @param id without the type's name
     */
    public Optional<SimpleFeature> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(rows::get);
    }

    /** Selects the rows that match, sorted, or the requested part of them. */
    public Selection select(FeatureQuery query) {
        List<SimpleFeature> matching = matching(query);
        query.order(schema).ifPresent(order -> matching.sort(order));
        int from = Math.min(query.offset(), matching.size());
        int to = (int) Math.min((long) from + query.limit(), matching.size());
        return new Selection(matching.size(), List.copyOf(matching.subList(from, to)));
    }

    /**
     * The result of a query.
     *
     * @param matched number of features that match, whichever part is returned
     */
    public record Selection(int matched, List<SimpleFeature> rows) {}

    /** Returns the feature's id, without the type's name. */
    public static String id(SimpleFeature row) {
        return (String) row.getAttribute(FeatureType.ID);
    }

    /** Returns the geometry in degrees, longitude as x; null without a location. */
    public static Geometry geometry(SimpleFeature row) {
        return (Geometry) row.getAttribute(FeatureType.GEOMETRY);
    }

    /**
     * Lists the rows that match.
     *
     * @throws QuestionTooLongException if that exceeds the time limit of a query; the request may have a shorter limit
     *     of its own
     */
    private List<SimpleFeature> matching(FeatureQuery query) {
        long nanos = TimeUnit.SECONDS.toNanos(QuestionTooLongException.MAX_SECONDS);
        try {
            return WorkLimit.within(nanos, Long.MAX_VALUE, () -> false, () -> matching(query.filter()));
        } catch (OverLimitException e) {
            WorkLimit.ask();
            throw new QuestionTooLongException();
        }
    }

    private List<SimpleFeature> matching(Filter filter) {
        List<SimpleFeature> found = new ArrayList<>();
        for (SimpleFeature row : candidates(filter)) {
            WorkLimit.ask();
            if (filter.evaluate(row)) {
                found.add(row);
            }
        }
        return found;
    }

    /** Lists the rows near the filter's bounds in file order. */
    private List<SimpleFeature> candidates(Filter filter) {
        Optional<Envelope> bounds = FilterBounds.of(filter);
        if (bounds.isEmpty()) {
            return rows;
        }
        return Arrays.stream(tree.near(bounds.get())).mapToObj(rows::get).toList();
    }

    /** Orders rows by one property, missing values last. */
    static Comparator<SimpleFeature> by(String property, boolean descending) {
        Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
        Comparator<Comparable<Object>> order = descending ? natural.reversed() : natural;
        return Comparator.comparing(row -> comparable(row.getAttribute(property)), Comparator.nullsLast(order));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }
}
