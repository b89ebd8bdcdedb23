package org.spatialplan.ogc.api;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.web.answer.PageLink;

/** Links of the OGC APIs' resources. */
public final class OgcLinks {

    /** Of the relations that OGC registered. */
    public static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private OgcLinks() {}

    /** To the resource that is asked for, in this encoding and in the others that it is offered in. */
    public static List<PageLink> selfAndAlternates(OgcRequest request, List<MediaFormat> offered) {
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(
                request.here("f", request.format().name()),
                "self",
                request.format().mediaType(),
                "本文档 / this document"));
        for (MediaFormat format : offered) {
            if (!format.equals(request.format())) {
                links.add(new PageLink(
                        request.here("f", format.name()),
                        "alternate",
                        format.mediaType(),
                        "本文档的 " + format.label() + " 格式 / this document as " + format.label()));
            }
        }
        return links;
    }

    public static PageLink of(OgcFace.Entry entry, OgcRequest request) {
        return new PageLink(
                request.address(entry.path()),
                entry.rel(),
                entry.type(),
                entry.title().zh() + " / " + entry.title().en());
    }
}
