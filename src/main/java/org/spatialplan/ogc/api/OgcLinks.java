package org.spatialplan.ogc.api;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;

/** Makes the links of the OGC APIs' resources. */
public final class OgcLinks {

    /** The beginning of link relations that OGC registered. */
    public static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private OgcLinks() {}

    /** The links to the requested resource in this format and in the other offered formats. */
    public static List<PageLink> selfAndAlternates(OgcRequest request, List<MediaFormat> offered) {
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(
                request.here("f", request.format().name()),
                "self",
                request.format().mediaType(),
                Messages.of("ogc.link.self").both()));
        for (MediaFormat format : offered) {
            if (!format.equals(request.format())) {
                links.add(new PageLink(
                        request.here("f", format.name()),
                        "alternate",
                        format.mediaType(),
                        Messages.of("ogc.link.alternate", format.label()).both()));
            }
        }
        return links;
    }

    /** The link to an entry of the landing page. */
    public static PageLink of(OgcFace.Entry entry, OgcRequest request) {
        return new PageLink(
                request.address(entry.path()),
                entry.rel(),
                entry.type(),
                entry.title().both());
    }
}
