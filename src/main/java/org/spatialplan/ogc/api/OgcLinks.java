package org.spatialplan.ogc.api;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.web.answer.PageLink;

/** Links of the OGC APIs' resources. */
public final class OgcLinks {

    /** Of the relations that OGC registered. */
    public static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private OgcLinks() {}

    /**
     * To the resource that is asked for, in this encoding and in the others.
     *
     * @param jsonType media type of its JSON
     */
    public static List<PageLink> selfAndAlternates(OgcRequest request, List<OgcFormat> offered, String jsonType) {
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(
                request.here("f", request.format().word()),
                "self",
                type(request.format(), jsonType),
                "本文档 / this document"));
        for (OgcFormat format : offered) {
            if (format != request.format()) {
                links.add(new PageLink(
                        request.here("f", format.word()),
                        "alternate",
                        type(format, jsonType),
                        "本文档的 " + format.name() + " 格式 / this document as " + format.name()));
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

    public static String type(OgcFormat format, String jsonType) {
        return format == OgcFormat.JSON ? jsonType : format.mediaType();
    }
}
