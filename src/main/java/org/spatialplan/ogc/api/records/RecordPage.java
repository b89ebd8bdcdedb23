package org.spatialplan.ogc.api.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.catalogue.LayerRecords.Found;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;

/** One page of found records. */
final class RecordPage {

    private RecordPage() {}

    static Map<String, Object> of(
            FeatureQuery query,
            Found found,
            Optional<Integer> withoutPlace,
            Instant now,
            RecordDocuments documents,
            OgcRequest request) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("type", "FeatureCollection");
        page.put("numberMatched", found.matched());
        page.put("numberReturned", found.records().size());
        withoutPlace.ifPresent(number -> page.put("numberWithoutPlace", number));
        page.put("timeStamp", now.toString());
        page.put("links", links(query, found, request));
        page.put("features", found.records().stream().map(documents::of).toList());
        return page;
    }

    private static List<Object> links(FeatureQuery query, Found found, OgcRequest request) {
        List<Object> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, OgcFormats.RECORDS));
        String type = request.format().mediaType();
        if (hasNext(query, found.matched())) {
            links.add(new PageLink(
                    at(query.offset() + query.limit(), request),
                    "next",
                    type,
                    Messages.of("ogc.link.next").both()));
        }
        if (query.offset() > 0) {
            links.add(new PageLink(
                    at(Math.max(0, query.offset() - query.limit()), request),
                    "prev",
                    type,
                    Messages.of("ogc.link.previous").both()));
        }
        links.add(new PageLink(
                request.address(RecordPaths.CATALOGUE, "f", "json"),
                "collection",
                OgcFormats.CATALOG.get(0).mediaType(),
                Messages.of("ogc.link.catalogue").both()));
        links.add(RecordLinks.profile());
        return links;
    }

    static boolean hasNext(FeatureQuery query, int matched) {
        return query.offset() + (long) query.limit() < matched;
    }

    static String at(int offset, OgcRequest request) {
        return request.here("f", request.format().name(), "offset", Integer.toString(offset));
    }
}
