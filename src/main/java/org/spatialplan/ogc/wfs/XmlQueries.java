package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.ows.OwsException;
import org.w3c.dom.Element;

/** Reads the queries of a document. */
final class XmlQueries {

    private XmlQueries() {}

    static List<QueryText> read(WfsRequest request) {
        if (request.queries().isEmpty()) {
            throw OwsException.missing("Query");
        }
        return request.queries().stream().map(query -> query(query, request)).toList();
    }

    private static QueryText query(Element query, WfsRequest request) {
        String types = Children.attribute(query, "typeNames")
                .or(() -> Children.attribute(query, "typeName"))
                .orElseThrow(() -> OwsException.missing(request.version().typeNames()));
        return new QueryText(
                Stream.of(types.strip().split("[\\s,]+")).toList(),
                NamespacesParameter.of(query),
                Children.find(query, "Filter"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Children.of(query, "PropertyName").stream().map(Children::text).toList(),
                Children.find(query, "SortBy").map(XmlQueries::sortBy),
                Children.attribute(query, "srsName"));
    }

    private static String sortBy(Element sortBy) {
        return Children.of(sortBy, "SortProperty").stream()
                .map(XmlQueries::sortProperty)
                .collect(Collectors.joining(","));
    }

    private static String sortProperty(Element property) {
        String name = Children.find(property, "ValueReference")
                .or(() -> Children.find(property, "PropertyName"))
                .map(Children::text)
                .orElseThrow(() -> OwsException.missing("sortBy"));
        return name + " "
                + Children.find(property, "SortOrder").map(Children::text).orElse("ASC");
    }
}
