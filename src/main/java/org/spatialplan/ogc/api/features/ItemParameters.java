package org.spatialplan.ogc.api.features;

import org.spatialplan.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NearNames;
import org.spatialplan.query.filter.FilterException;

/** The parameters of a collection's items. Stateless but for the collections. */
final class ItemParameters {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 10_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Filter UNPLACED = FILTERS.isNull(FILTERS.property(FeatureType.GEOMETRY));
    private static final List<String> FIXED = List.of(
            "limit",
            "offset",
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "skipGeometry");

    private final Collections collections;
    private final Clock clock;

    ItemParameters(Collections collections, Clock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    /** The names that the items of a type know: every property is one, by either of its names. */
    static List<String> names(FeatureType type) {
        return Stream.concat(
                        FIXED.stream(),
                        type.xmlNames().entrySet().stream()
                                .flatMap(names -> Stream.of(names.getKey(), names.getValue()))
                                .distinct())
                .toList();
    }

    /** @throws BadParameterException for what cannot be understood */
    ItemQuestion read(OgcRequest request, FeatureTable now) {
        VectorCatalogue catalogue = collections.catalogue();
        Optional<FeatureTable> table =
                new DatetimeParameter(catalogue, clock.instant()).table(request.find("datetime"), now);
        FeatureTable asked = table.orElse(now);
        CrsUris systems = collections.crs();
        List<Filter> conditions = conditions(request, asked, systems);
        Optional<Filter> box = bbox(request, systems);
        FeatureQuery query = new FeatureQuery(
                ready(request, box.map(inside -> with(inside, conditions)).orElse(conditions), asked),
                SortParameter.read(request.find("sortby"), asked.type()),
                number(request, "offset", 0, Integer.MAX_VALUE, 0),
                limit(request));
        Crs crs = systems.read("crs", request.find("crs"));
        return new ItemQuestion(
                table,
                now.type(),
                query,
                box.map(inside -> ready(request, with(UNPLACED, conditions), asked)),
                OutputFrame.byAuthority(crs),
                properties(request, asked.type()));
    }

    /** A box holds what has a place in it; 17-069r4 would add what has none, which is counted apart. */
    private static Optional<Filter> bbox(OgcRequest request, CrsUris systems) {
        Crs crs = systems.read("bbox-crs", request.find("bbox-crs"));
        return request.find("bbox")
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
            throw new BadParameterException("filter", request.find("filter").orElse(""), e.getMessage(), e.near());
        }
    }

    /** Files hold everything unless a limit is given: they have no next page. */
    private static int limit(OgcRequest request) {
        return request.format().file().isPresent()
                ? number(request, "limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE)
                : number(request, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** A greater limit than the greatest is answered with the greatest (17-069r4, 7.15.2). */
    private static int number(OgcRequest request, String parameter, int least, int most, int otherwise) {
        Optional<String> text = request.find(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("\\d{1,18}")) {
            long number = Long.parseLong(text.get());
            if (number >= least) {
                return (int) Math.min(number, most);
            }
        }
        throw new BadParameterException(parameter, text.get(), Messages.of("query.expected.whole-number-from", least));
    }

    private static List<String> properties(OgcRequest request, FeatureType type) {
        List<String> all = type.properties().stream().map(Property::name).toList();
        List<String> chosen = request.find("properties")
                .map(text -> Stream.of(text.split(",", -1))
                        .map(name -> property(name, type, all))
                        .distinct()
                        .toList())
                .orElse(all);
        boolean skipped = request.find("skipGeometry")
                .map(text -> truth("skipGeometry", text))
                .orElse(false);
        return skipped
                ? chosen
                : Stream.concat(chosen.stream(), Stream.of(FeatureType.GEOMETRY))
                        .toList();
    }

    /** By its name, perhaps with blanks around it, or by its XML name, which has no comma. */
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

    /** Whether a name is that of another parameter already: such a property is asked for by {@code filter}. */
    static boolean isTaken(String name) {
        return FIXED.contains(name) || name.equals("f") || name.equals("lang");
    }

    static boolean truth(String parameter, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameterException(parameter, text, Messages.of("query.expected.true-or-false"));
        };
    }
}
