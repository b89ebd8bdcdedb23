package org.spatialplan.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.ogc.fes.FesContext;
import org.spatialplan.ogc.fes.FesReader;
import org.spatialplan.ogc.fes.Identifiers;
import org.spatialplan.ogc.fes.SecureXml;
import org.spatialplan.ogc.fes.XmlFaultException;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.w3c.dom.Element;

/** Reads FILTER, CQL_FILTER, RESOURCEID or FEATUREID, and BBOX: which features of a type are requested. */
final class FilterParameter {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private FilterParameter() {}

    /**
     * Parses a filter.
     *
     * @throws OwsException if the text is not XML
     */
    static Element parse(String text) {
        try {
            return SecureXml.parse(text.strip());
        } catch (XmlFaultException e) {
            throw new OwsException(OwsCode.OPERATION_PARSING_FAILED, "filter", "filter is not " + e.getMessage());
        }
    }

    /** Joins all conditions and prepares them for the table. */
    static Filter ready(QueryText text, FeatureTable table, FesContext context, WfsTypes types) {
        List<Filter> all = new ArrayList<>();
        text.filter().ifPresent(filter -> all.add(readOrRefuse("filter", () -> new FesReader(context).read(filter))));
        text.cql().ifPresent(cql -> all.add(readOrRefuse("cql_filter", () -> CqlText.parse(cql))));
        text.bbox().ifPresent(bbox -> all.add(BboxParameter.parse(bbox, context.frame())));
        if (!text.ids().isEmpty()) {
            Set<FeatureId> ids =
                    text.ids().stream().map(id -> Identifiers.read(id, context)).collect(Collectors.toSet());
            all.add(FACTORY.id(ids));
        }
        Filter joined = all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : FACTORY.and(all);
        String locator = text.cql().isPresent() ? "cql_filter" : "filter";
        return readOrRefuse(locator, () -> types.filters().of(joined, table.schema()));
    }

    static String messageOf(RuntimeException e) {
        String near = e instanceof FilterException filter && !filter.near().isEmpty()
                ? "; near: " + String.join(", ", filter.near())
                : "";
        return "The filter cannot be understood; expected: " + e.getMessage() + near;
    }

    private static Filter readOrRefuse(String locator, java.util.function.Supplier<Filter> reading) {
        try {
            return reading.get();
        } catch (FilterException e) {
            throw new OwsException(OwsCode.INVALID_PARAMETER_VALUE, locator, messageOf(e));
        }
    }
}
