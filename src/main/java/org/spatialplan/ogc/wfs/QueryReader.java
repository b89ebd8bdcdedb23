package org.spatialplan.ogc.wfs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.ogc.fes.FesContext;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Converts the queries of a request, in either encoding, to queries of the tables. */
@Component
class QueryReader {

    private final WfsTypes types;
    private final Clock clock;

    QueryReader(WfsTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /**
     * Reads the queries.
     *
     * @throws OwsException if a parameter is missing or wrong
     */
    List<WfsQuery> read(WfsRequest request) {
        List<QueryText> texts = request.isXml() ? XmlQueries.read(request) : KvpQueries.read(request);
        if (texts.size() > WfsLimits.MAX_QUERIES) {
            throw OwsException.invalid(
                    request.version().typeNames(),
                    Integer.toString(texts.size()),
                    "no more than " + WfsLimits.MAX_QUERIES + " queries");
        }
        AsOfParameter tables = AsOfParameter.parse(request, types, clock.instant());
        List<WfsQuery> queries = new ArrayList<>();
        for (QueryText text : texts) {
            if (text.typeNames().isEmpty()) {
                tablesOf(text.ids(), tables)
                        .forEach(table ->
                                queries.add(query(text.ofType(table.type().id()), table)));
            } else {
                queries.add(query(text, table(text, request, tables)));
            }
        }
        return queries;
    }

    private FeatureTable table(QueryText text, WfsRequest request, AsOfParameter tables) {
        String locator = request.version().typeNames();
        if (text.typeNames().size() > 1) {
            throw new OwsException(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    locator,
                    "Joins are not offered; features of several types are asked for as (a)(b)");
        }
        return TypeNamesParameter.parse(text.typeNames().get(0), text.namespaces(), tables, locator);
    }

    /** Returns the types of identifiers by their prefixes; an unknown prefix has no type. */
    private Set<FeatureTable> tablesOf(List<String> ids, AsOfParameter then) {
        Set<FeatureTable> tables = new LinkedHashSet<>();
        ids.forEach(id -> then.find(id.contains(".") ? id.substring(0, id.indexOf('.')) : "")
                .ifPresent(tables::add));
        return tables;
    }

    private WfsQuery query(QueryText text, FeatureTable table) {
        FesContext context = context(table, text.namespaces());
        PropertyPath path = new PropertyPath(context);
        OutputFrame frame = SrsNameParameter.parse(text.srsName(), types);
        return new WfsQuery(
                table,
                FilterParameter.ready(text, table, context, types),
                PropertyNameParameter.parse(text.properties(), path),
                text.sortBy().map(sortBy -> SortByParameter.parse(sortBy, path)).orElse(List.of()),
                frame,
                text);
    }

    /** Makes a reader of references to the properties of an existing type. */
    PropertyPath pathOf(String type) {
        FeatureTable table = types.find(type).orElseThrow();
        return new PropertyPath(context(table, Map.of()));
    }

    /**
     * Reads the filter of an action of a transaction.
     *
     * @throws OwsException if it cannot be understood
     */
    Filter filter(Element filter, FeatureTable table) {
        Map<String, String> namespaces = NamespacesParameter.of(filter);
        QueryText text = new QueryText(
                List.of(table.type().id()),
                namespaces,
                Optional.of(filter),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return FilterParameter.ready(text, table, context(table, namespaces), types);
    }

    /** Returns what readers of references and filters need to know of a table. */
    FesContext context(FeatureTable table, Map<String, String> namespaces) {
        GmlFrame frame = new GmlFrame(SrsNameParameter.DEFAULT.crs(), SrsNameParameter.DEFAULT.northFirst());
        String before = table.type().id() + ".";
        return new FesContext(
                table.type(),
                types::isType,
                id -> id.startsWith(before)
                        && table.find(id.substring(before.length())).isPresent(),
                frame,
                namespaces);
    }
}
