package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;
import org.springframework.web.util.UriUtils;

/** Makes the links of items. */
final class ItemLinks {

    private ItemLinks() {}

    static List<PageLink> page(ItemQuestion question, int matched, OgcRequest request, List<MediaFormat> offered) {
        List<PageLink> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, offered));
        String type = request.format().mediaType();
        FeatureQuery query = question.query();
        if (hasNext(query, matched)) {
            links.add(new PageLink(
                    at(next(query), request),
                    "next",
                    type,
                    Messages.of("ogc.link.next").both()));
        }
        if (query.offset() > 0) {
            links.add(new PageLink(
                    at(previous(query), request),
                    "prev",
                    type,
                    Messages.of("ogc.link.previous").both()));
        }
        links.add(collection(question.now().id(), request));
        return links;
    }

    static List<PageLink> one(String collection, OgcRequest request, List<MediaFormat> offered) {
        List<PageLink> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, offered));
        links.add(collection(collection, request));
        return links;
    }

    static boolean hasNext(FeatureQuery query, int matched) {
        return query.offset() + (long) query.limit() < matched;
    }

    static int next(FeatureQuery query) {
        return query.offset() + query.limit();
    }

    static int previous(FeatureQuery query) {
        return Math.max(0, query.offset() - query.limit());
    }

    static String at(int offset, OgcRequest request) {
        return request.here("f", request.format().name(), "offset", Integer.toString(offset));
    }

    /** The path of one feature within the service. */
    static String path(String collection, String feature) {
        return "/ogc/collections/" + collection + "/items/"
                + UriUtils.encodePathSegment(feature, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static PageLink collection(String id, OgcRequest request) {
        return new PageLink(
                request.address("/ogc/collections/" + id, "f", "json"),
                "collection",
                MediaFormat.JSON.mediaType(),
                Messages.of("ogc.link.collection-of").both());
    }
}
