package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.RowProperty;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.Turn;
import org.springframework.stereotype.Component;

/** Answers GetPropertyValue: the values of one property; features without one are skipped. */
@Component
class GetPropertyValue implements WfsOperation {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private final QueryReader reader;
    private final StoredQueries stored;
    private final Clock clock;
    private final Gate gate;

    GetPropertyValue(QueryReader reader, StoredQueries stored, Clock clock, Gate gate) {
        this.reader = reader;
        this.stored = stored;
        this.clock = clock;
        this.gate = gate;
    }

    @Override
    public String name() {
        return "GetPropertyValue";
    }

    @Override
    public boolean isIn(WfsVersion version) {
        return version == WfsVersion.V2_0_0;
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        String reference = reference(request);
        ResolveParameter.require(request);
        if (WfsFormat.parse(request) != WfsFormat.GML_3_2) {
            throw OwsException.invalid(
                    "outputFormat", request.kvp().find("OUTPUTFORMAT").orElse(""), WfsFormat.GML_3_2.mediaType());
        }
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        if (request.kvp().has("STOREDQUERY_ID")) {
            FeatureSet set = stored.find(request);
            String property =
                    property(reference, request, reader.pathOf(set.type().id()));
            send(
                    new ValueCollection(property, head(now, set, request, Optional.empty(), Optional.empty())),
                    set,
                    response);
            return;
        }
        PageParameters page = PageParameters.parse(request);
        WfsQuery query;
        String property;
        FeatureSet set;
        try (Turn turn = gate.turnToFind()) {
            query = one(reader.read(request));
            property = property(
                    reference, request, reader.pathOf(query.table().type().id()));
            set = withValue(query, property).ask(page.start(), page.hits() ? 0 : page.count());
        }
        PagingLinks links = new PagingLinks(request, List.of(query), page);
        AnswerHead head = head(now, set, request, links.next(set.rows().matched()), links.previous());
        send(new ValueCollection(property, head), set, response);
    }

    private static void send(ValueCollection values, FeatureSet set, HttpServletResponse response) throws IOException {
        response.setContentType(WfsFormat.GML_3_2.mediaType());
        values.write(set, response.getOutputStream());
    }

    private static AnswerHead head(
            String now, FeatureSet set, WfsRequest request, Optional<String> next, Optional<String> previous) {
        String schema = ServiceUrls.schema(
                request, WfsFormat.GML_3_2, List.of(set.type().id()));
        return new AnswerHead(now, set.rows().matched(), set.rows().rows().size(), next, previous, schema);
    }

    private static String reference(WfsRequest request) {
        if (!request.kvp().has("VALUEREFERENCE")) {
            throw OwsException.missing("valueReference");
        }
        return request.kvp()
                .find("VALUEREFERENCE")
                .orElseThrow(() -> OwsException.invalid("valueReference", "", "the name of a property"));
    }

    private static WfsQuery one(List<WfsQuery> queries) {
        if (queries.size() != 1) {
            throw OwsException.invalid("typeNames", Integer.toString(queries.size()), "one query");
        }
        return queries.get(0);
    }

    private static String property(String reference, WfsRequest request, PropertyPath path) {
        if (reference.strip().matches("@([\\w.-]+:)?id")) {
            return ValueCollection.GML_ID;
        }
        try {
            return path.readOwn(reference, request.namespaces()::get);
        } catch (FilterException e) {
            throw OwsException.invalid("valueReference", reference, e.getMessage());
        }
    }

    private static WfsQuery withValue(WfsQuery query, String property) {
        if (property.equals(ValueCollection.GML_ID)) {
            return query;
        }
        Filter present = FACTORY.not(FACTORY.isNull(new RowProperty(property)));
        Filter both = query.filter() == Filter.INCLUDE ? present : FACTORY.and(query.filter(), present);
        return new WfsQuery(query.table(), both, query.properties(), query.sortBy(), query.frame(), query.text());
    }
}
