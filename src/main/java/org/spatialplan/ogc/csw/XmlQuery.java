package org.spatialplan.ogc.csw;

import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.w3c.dom.Element;

/** Reads the query of a document. An element that is not known is refused: it might have been a condition. */
final class XmlQuery {

    private static final Set<String> OF_ROOT = Set.of("Query");
    private static final Set<String> OF_QUERY = Set.of("ElementSetName", "ElementName", "Constraint", "SortBy");

    private final RecordFilter filters;

    XmlQuery(RecordFilter filters) {
        this.filters = filters;
    }

    QueryParts read(Element root) {
        requireKnown(root, OF_ROOT);
        List<Element> queries = Children.of(root, "Query");
        if (queries.size() != 1) {
            throw queries.isEmpty()
                    ? OwsException.missing("Query")
                    : OwsException.invalid("Query", queries.size() + " queries", "one csw:Query");
        }
        Element query = queries.get(0);
        requireKnown(query, OF_QUERY);
        RecordSchema.requireType(
                Children.attribute(query, "typeNames").orElseThrow(() -> OwsException.missing("typeNames")),
                "typeNames");
        return new QueryParts(
                Children.find(query, "ElementSetName").map(Children::text),
                Children.of(query, "ElementName").stream().map(Children::text).toList(),
                Children.find(query, "Constraint").map(this::constraint),
                Children.find(query, "SortBy").map(XmlQuery::sorts).orElse(List.of()));
    }

    private static void requireKnown(Element element, Set<String> known) {
        for (Element child : Children.of(element)) {
            String name = child.getLocalName();
            if (name.equals("DistributedSearch")) {
                throw QueryParts.notDistributed();
            }
            if (!known.contains(name)) {
                throw new OwsException(
                        OwsCode.INVALID_PARAMETER_VALUE,
                        name,
                        element.getLocalName() + " has a " + name + ", which is not offered; expected: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private Filter constraint(Element constraint) {
        List<Element> conditions = Children.of(constraint);
        if (conditions.size() != 1) {
            throw OwsException.invalid("Constraint", conditions.size() + " conditions", "a Filter or a CqlText");
        }
        Element condition = conditions.get(0);
        return switch (condition.getLocalName()) {
            case "Filter" -> QueryParts.understood(() -> filters.ofFilter(condition));
            case "CqlText" -> QueryParts.understood(() -> filters.ofText(Children.text(condition)));
            default -> throw OwsException.invalid("Constraint", condition.getNodeName(), "a Filter or a CqlText");
        };
    }

    private static List<Sort> sorts(Element sortBy) {
        return Children.of(sortBy).stream().map(XmlQuery::sort).toList();
    }

    private static Sort sort(Element property) {
        Element name = Children.find(property, "PropertyName")
                .or(() -> Children.find(property, "ValueReference"))
                .orElseThrow(() -> OwsException.missing("SortBy"));
        String order = Children.find(property, "SortOrder").map(Children::text).orElse("ASC");
        if (!order.equals("ASC") && !order.equals("DESC")) {
            throw OwsException.invalid("SortBy", order, "ASC or DESC");
        }
        return QueryParts.sort(Children.text(name), order.equals("DESC"), name::lookupNamespaceURI);
    }
}
