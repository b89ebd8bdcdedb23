package org.spatialplan.ogc.api.records;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.catalogue.Distribution;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Makes the links of a record: to itself, to its licences, and to where the layer is served. */
final class RecordLinks {

    /** The profile of every record (20-004r1, /req/record-core/default-mediatype). */
    private static final String PROFILE = "http://www.opengis.net/def/profile/OGC/0/ogc-record";

    private static final String LICENCES = "https://spdx.org/licenses/";

    private final OgcRequest request;

    RecordLinks(OgcRequest request) {
        this.request = request;
    }

    List<Map<String, Object>> of(LayerRecord record) {
        List<Map<String, Object>> links = new ArrayList<>();
        String path = path(record.id());
        String html = MediaFormat.HTML.mediaType();
        links.add(link(
                request.address(path, "f", "json"),
                request.isHtml() ? "alternate" : "self",
                OgcFormats.GEOJSON.mediaType(),
                Messages.of("ogc.link.record")));
        links.add(link(
                request.address(path, "f", "html"),
                request.isHtml() ? "self" : "alternate",
                html,
                Messages.of("ogc.link.record-page")));
        links.add(link(
                request.address(RecordPaths.CATALOGUE, "f", "json"),
                "collection",
                OgcFormats.CATALOG.get(0).mediaType(),
                Messages.of("ogc.link.catalogue")));
        links.add(profile());
        record.spdxLicences()
                .forEach(licence ->
                        links.add(map("href", licence(licence), "rel", "license", "type", html, "title", licence)));
        record.distributions().forEach(distribution -> links.addAll(ways(distribution)));
        return links;
    }

    /**
     * Makes the link of a distribution. QGIS reads the type of a link as its protocol: what it can add to a map by itself has a
     * second link, whose type is that.
     */
    private List<Map<String, Object>> ways(Distribution distribution) {
        Map<String, Object> plain = link(
                request.address(distribution.address()),
                distribution.relation(),
                distribution.mediaType(),
                distribution.title());
        if (!distribution.isService() && !distribution.isGeoFile()) {
            return List.of(plain);
        }
        Map<String, Object> forQgis = link(
                request.address(distribution.address()),
                distribution.isService() ? "service" : distribution.relation(),
                distribution.protocol(),
                distribution.title());
        forQgis.put("id", distribution.name());
        return List.of(plain, forQgis);
    }

    /** Says that what is linked here is a record, or holds records. */
    static Map<String, Object> profile() {
        return map("href", PROFILE, "rel", "profile", "title", "OGC API – Records");
    }

    /** The address of a licence's text. */
    static String licence(String spdx) {
        return LICENCES + spdx + ".html";
    }

    static String path(String record) {
        return RecordPaths.RECORDS + "/" + record;
    }

    private static Map<String, Object> link(String href, String rel, String type, LocalizedText title) {
        return map("href", href, "rel", rel, "type", type, "title", title.both());
    }
}
