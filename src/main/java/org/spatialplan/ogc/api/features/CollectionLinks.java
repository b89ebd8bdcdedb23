package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;

/** Makes the links of a collection. */
final class CollectionLinks {

    private final List<OgcFace> faces;

    CollectionLinks(List<OgcFace> faces) {
        this.faces = faces;
    }

    /**
     * The links of a collection.
     *
     * @param isOfTheMap whether the collection is a layer with pictures and tiles
     */
    List<PageLink> of(String id, boolean isOfTheMap, OgcRequest request) {
        String path = "/ogc/collections/" + id;
        List<PageLink> links = new ArrayList<>();
        links.add(link(
                request,
                path,
                MediaFormat.JSON,
                "self",
                Messages.of("ogc.link.collection").both()));
        links.add(link(
                request,
                path,
                MediaFormat.HTML,
                "alternate",
                Messages.of("ogc.link.collection-page").both()));
        links.add(link(
                request,
                path + "/items",
                OgcFormats.GEOJSON,
                "items",
                Messages.of("ogc.link.items").both()));
        links.add(link(
                request,
                path + "/items",
                MediaFormat.HTML,
                "items",
                Messages.of("ogc.link.items-page").both()));
        for (MediaFormat format : OgcFormats.FILES) {
            String title = Messages.of("ogc.link.items-file", format.label()).both();
            links.add(link(request, path + "/items", format, "items", title));
        }
        links.add(schema(
                request, path, "queryables", Messages.of("ogc.link.queryables").both()));
        links.add(schema(
                request, path, "sortables", Messages.of("ogc.link.sortables").both()));
        links.add(schema(request, path, "schema", Messages.of("ogc.link.schema").both()));
        List<OgcFace> others = isOfTheMap ? faces : List.of();
        others.forEach(face -> face.entries(id).forEach(entry -> links.add(OgcLinks.of(entry, request))));
        return links;
    }

    private static PageLink schema(OgcRequest request, String path, String name, String title) {
        return link(request, path + "/" + name, OgcFormats.SCHEMA.get(0), OgcLinks.REL + name, title);
    }

    private static PageLink link(OgcRequest request, String path, MediaFormat format, String rel, String title) {
        return new PageLink(request.address(path, "f", format.name()), rel, format.mediaType(), title);
    }
}
