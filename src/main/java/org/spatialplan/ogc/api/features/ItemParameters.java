package org.spatialplan.ogc.api.features;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NearNames;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** Reads the parameters of a collection's items. It holds no state but the collections. */
final class ItemParameters {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Filter UNPLACED = FILTERS.isNull(FILTERS.property(FeatureType.GEOMETRY));
    private static final QueryParameter<Integer> LIMIT = QueryParameter.clamped("limit", 1, MAX_LIMIT)
            .means(Messages.of("ogc.parameter.limit").both())
            .byDefault(DEFAULT_LIMIT);
    /** The limit of files. A file has no next page and holds everything unless a limit is given. */
    private static final QueryParameter<Integer> FILE_LIMIT = QueryParameter.clamped("limit", 1, Integer.MAX_VALUE);

    private static final QueryParameter<Integer> OFFSET = QueryParameter.clamped("offset", 0, Integer.MAX_VALUE)
            .means(Messages.of("ogc.parameter.offset").both())
            .byDefault(0);
    static final QueryParameter<String> PROPERTIES = QueryParameter.text("properties")
            .means(Messages.of("ogc.parameter.properties").both())
            .with("type", "array")
            .with("items", Map.of("type", "string"));
    static final QueryParameter<Boolean> SKIP_GEOMETRY = QueryParameter.truth("skipGeometry")
            .means(Messages.of("ogc.parameter.skip-geometry").both())
            .byDefault(false);
    private static final String BBOX_CRS = "bbox-crs";
    static final String CRS = "crs";
    private static final List<String> FIXED = List.of(
            LIMIT.name(),
            OFFSET.name(),
            BboxParameter.BBOX.name(),
            BBOX_CRS,
            CRS,
            DatetimeParameter.DATETIME.name(),
            FilterParameter.FILTER.name(),
            FilterParameter.LANGUAGE.name(),
            FilterParameter.CRS,
            SortParameter.SORTBY.name(),
            PROPERTIES.name(),
            SKIP_GEOMETRY.name());

    private final Collections collections;
    private final Clock clock;

    ItemParameters(Collections collections, Clock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    /**
     * All parameters, for the OpenAPI document: first those of every collection, then the properties of any collection.
     */
    static List<QueryParameter<?>> described(Collections collections) {
        CrsUris systems = collections.crs();
        List<QueryParameter<?>> fixed = List.of(
                LIMIT,
                OFFSET,
                BboxParameter.BBOX,
                systems.parameter(BBOX_CRS),
                systems.parameter(CRS),
                DatetimeParameter.DATETIME,
                FilterParameter.FILTER,
                FilterParameter.LANGUAGE,
                systems.parameter(FilterParameter.CRS),
                SortParameter.SORTBY,
                PROPERTIES,
                SKIP_GEOMETRY);
        return Stream.concat(fixed.stream(), QueryableParameters.described(collections.list()).stream())
                .toList();
    }

    /**
     * The names of parameters that the items of a type accept. Every property is a parameter, by its name and by its
     * XML name.
     */
    static List<String> names(FeatureType type) {
        return Stream.concat(
                        FIXED.stream(),
                        type.xmlNames().entrySet().stream()
                                .flatMap(names -> Stream.of(names.getKey(), names.getValue()))
                                .distinct())
                .toList();
    }

    /**
     * Reads the parameters of a request.
     *
     * @param now the collection as it is now
     * @throws BadParameterException if a value cannot be read
     */
    ItemQuestion read(OgcRequest request, FeatureTable now) {
        VectorCatalogue catalogue = collections.catalogue();
        Optional<FeatureTable> table =
                new DatetimeParameter(catalogue, clock.instant()).table(request.find(DatetimeParameter.DATETIME), now);
        FeatureTable asked = table.orElse(now);
        CrsUris systems = collections.crs();
        List<Filter> conditions = conditions(request, asked, systems);
        Optional<Filter> box = bbox(request, systems);
        FeatureQuery query = new FeatureQuery(
                ready(request, box.map(inside -> with(inside, conditions)).orElse(conditions), asked),
                SortParameter.read(request.find(SortParameter.SORTBY), asked.type()),
                request.find(OFFSET).orElse(0),
                limit(request));
        Crs crs = JsonFg.crs(request.find(systems.parameter(CRS)), request);
        return new ItemQuestion(
                table,
                now.type(),
                query,
                box.map(inside -> ready(request, with(UNPLACED, conditions), asked)),
                OutputFrame.byAuthority(crs),
                properties(request, asked.type()));
    }

    /**
     * The condition of {@code bbox}. It matches only located features; 17-069r4 would also match unlocated ones, which
     * are counted separately here.
     */
    private static Optional<Filter> bbox(OgcRequest request, CrsUris systems) {
        Crs crs = request.find(systems.parameter(BBOX_CRS)).orElse(Crs.CRS84);
        return request.find(BboxParameter.BBOX)
                .map(text -> FILTERS.intersects(
                        FILTERS.property(FeatureType.GEOMETRY), FILTERS.literal(BboxParameter.read(text, crs))));
    }

    private static List<Filter> conditions(OgcRequest request, FeatureTable table, CrsUris systems) {
        List<Filter> conditions = new ArrayList<>();
        FilterParameter.read(request, systems).ifPresent(conditions::add);
        conditions.addAll(QueryableParameters.read(request, table.type()));
        return conditions;
    }

    private static List<Filter> with(Filter first, List<Filter> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Filter ready(OgcRequest request, List<Filter> conditions, FeatureTable table) {
        Filter parsed = conditions.isEmpty()
                ? Filter.INCLUDE
                : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
        try {
            return collections.catalogue().filters().of(parsed, table.schema());
        } catch (FilterException e) {
            throw new BadParameterException("filter", request.find("filter").orElse(""), e.text(), e.near());
        }
    }

    private static int limit(OgcRequest request) {
        return OgcFormats.FILES.contains(request.format())
                ? request.find(FILE_LIMIT).orElse(Integer.MAX_VALUE)
                : request.find(LIMIT).orElse(DEFAULT_LIMIT);
    }

    private static List<String> properties(OgcRequest request, FeatureType type) {
        List<String> all = type.properties().stream().map(Property::name).toList();
        List<String> chosen = request.find(PROPERTIES)
                .map(text -> Stream.of(text.split(",", -1))
                        .map(name -> property(name, type, all))
                        .distinct()
                        .toList())
                .orElse(all);
        boolean skipped = request.find(SKIP_GEOMETRY).orElse(false);
        return skipped
                ? chosen
                : Stream.concat(chosen.stream(), Stream.of(FeatureType.GEOMETRY))
                        .toList();
    }

    /** Finds a property by its name, with optional blanks around it, or by its XML name, which has no comma. */
    private static String property(String name, FeatureType type, List<String> all) {
        return type.findProperty(name)
                .or(() -> type.findProperty(name.strip()))
                .map(Property::name)
                .orElseThrow(() -> {
                    NearNames near = new NearNames();
                    all.forEach(known -> near.offer(known, known));
                    return new BadParameterException(
                            "properties", name, Messages.of("query.expected.property-names"), near.nearest(name));
                });
    }

    /** Whether another parameter has the name. A property with such a name is queried by {@code filter}. */
    static boolean isTaken(String name) {
        return FIXED.contains(name) || name.equals("f") || name.equals("lang");
    }
}
