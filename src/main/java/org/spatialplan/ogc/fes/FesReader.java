package org.spatialplan.ogc.fes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/**
 * Reads a filter of FES 2.0 (09-026r2), Filter 1.1 (04-095) or 1.0 into GeoTools' model: literals with the type of the
 * other operand, geometries in degrees with longitude as x. It is not prepared for a table yet. Thread-safe.
 */
public final class FesReader {

    private static final Set<String> IDS = Set.of("ResourceId", "FeatureId", "GmlObjectId");

    private final FilterFactory factory = CommonFactoryFinder.getFilterFactory();
    private final Identifiers ids;
    private final Comparisons comparisons;
    private final SpatialOperators spatial;
    private final TemporalOperators temporal;

    public FesReader(FesContext context) {
        Expressions expressions = new Expressions(context, factory);
        this.ids = new Identifiers(context);
        this.comparisons = new Comparisons(expressions, factory);
        this.spatial = new SpatialOperators(expressions, factory, new GmlReader(context.frame()));
        this.temporal = new TemporalOperators(expressions, factory);
    }

    /**
     * Reads a filter.
     *
     * @throws FilterException if it cannot be understood; the message says what was expected
     */
    public Filter read(Element filter) {
        if (!filter.getLocalName().equals("Filter")) {
            throw new FilterException("a Filter, found " + filter.getNodeName());
        }
        List<Element> conditions = Children.of(filter);
        if (conditions.isEmpty()) {
            throw new FilterException("a condition in the Filter");
        }
        if (conditions.stream().allMatch(condition -> IDS.contains(condition.getLocalName()))) {
            return identifiers(conditions);
        }
        if (conditions.size() > 1) {
            throw new FilterException("one condition in the Filter; And or Or joins several");
        }
        return condition(conditions.get(0));
    }

    private Filter identifiers(List<Element> conditions) {
        Set<Identifier> all = conditions.stream().map(ids::read).collect(Collectors.toSet());
        return factory.id(all);
    }

    private Filter condition(Element element) {
        return switch (element.getLocalName()) {
            case "And" -> factory.and(conditions(element));
            case "Or" -> factory.or(conditions(element));
            case "Not" -> factory.not(condition(Comparisons.operands(element, 1).get(0)));
            default ->
                IDS.contains(element.getLocalName())
                        ? identifiers(List.of(element))
                        : comparisons
                                .read(element)
                                .or(() -> spatial.read(element))
                                .or(() -> temporal.read(element))
                                .orElseThrow(() -> new FilterException(
                                        "a known operator ('" + element.getNodeName() + "' is none)"));
        };
    }

    private List<Filter> conditions(Element element) {
        List<Filter> conditions =
                Children.of(element).stream().map(this::condition).toList();
        if (conditions.size() < 2) {
            throw new FilterException("at least two conditions in " + element.getNodeName());
        }
        return conditions;
    }
}
