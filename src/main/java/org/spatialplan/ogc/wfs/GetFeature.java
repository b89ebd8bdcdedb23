package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.gate.Turn;
import org.springframework.stereotype.Component;

/** Answers GetFeature: finds features, then streams them. */
@Component
class GetFeature implements WfsOperation {

    private final QueryReader reader;
    private final StoredQueries stored;
    private final FeatureStyles styles;
    private final Clock clock;
    private final Gate gate;

    GetFeature(QueryReader reader, StoredQueries stored, FeatureStyles styles, Clock clock, Gate gate) {
        this.styles = styles;
        this.reader = reader;
        this.stored = stored;
        this.clock = clock;
        this.gate = gate;
    }

    @Override
    public String name() {
        return "GetFeature";
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        WfsFormat format = WfsFormat.parse(request);
        ResolveParameter.require(request);
        if (request.version() == WfsVersion.V2_0_0 && request.kvp().has("STOREDQUERY_ID")) {
            new SingleFeature(request, format).write(stored.find(request), response);
            return;
        }
        PageParameters page = PageParameters.parse(request);
        Found found = find(request, page);
        List<WfsQuery> queries = found.queries();
        requireWhole(found, page, format);
        PagingLinks links = new PagingLinks(request, queries, page);
        AnswerHead head = new AnswerHead(
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                found.matched(),
                found.returned(),
                links.next(found.matched()),
                links.previous(),
                ServiceUrls.schema(
                        request,
                        format,
                        queries.stream().map(query -> query.table().type().id()).toList()));
        new FeatureAnswer(request, format, head, page.hits(), styles).write(found.sets(), queries, response);
    }

    private Found find(WfsRequest request, PageParameters page) {
        try (Turn turn = gate.turnToFind()) {
            return Found.of(reader.read(request), page);
        }
    }

    /** Refuses an incomplete answer as a file, which cannot say that there is more. */
    private static void requireWhole(Found found, PageParameters page, WfsFormat format) {
        boolean saysNext = format.isGml() || format == WfsFormat.GEOJSON;
        if (!saysNext && !page.asked() && found.matched() > page.start() + found.returned()) {
            throw new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    "count",
                    found.matched() + " features match, and one answer holds " + WfsLimits.MAX_FEATURES
                            + "; ask for a part with count and startIndex");
        }
    }

    /** The requested part, over all queries one after the other. */
    private record Found(List<WfsQuery> queries, List<FeatureSet> sets, long matched, long returned) {

        static Found of(List<WfsQuery> queries, PageParameters page) {
            List<FeatureSet> sets = new ArrayList<>();
            long matched = 0;
            long returned = 0;
            for (WfsQuery query : queries) {
                long offset = Math.max(0, page.start() - matched);
                int limit = page.hits() ? 0 : (int) (page.count() - returned);
                FeatureSet set = query.ask((int) Math.min(Integer.MAX_VALUE, offset), limit);
                sets.add(set);
                matched += set.rows().matched();
                returned += set.rows().rows().size();
            }
            return new Found(queries, sets, matched, returned);
        }
    }
}
