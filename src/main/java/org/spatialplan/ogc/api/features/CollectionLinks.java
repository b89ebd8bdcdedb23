package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormat;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.web.answer.PageLink;

/** The links of a collection. */
final class CollectionLinks {

    static final String GEOJSON = "application/geo+json";
    static final String SCHEMA = "application/schema+json";

    private final List<OgcFace> faces;

    CollectionLinks(List<OgcFace> faces) {
        this.faces = faces;
    }

    /** @param isOfTheMap whether there are pictures and tiles of it */
    List<PageLink> of(String id, boolean isOfTheMap, OgcRequest request) {
        String path = "/ogc/collections/" + id;
        List<PageLink> links = new ArrayList<>();
        links.add(link(request, path, "json", "self", OgcFormat.JSON.mediaType(), "数据集 / this collection"));
        links.add(link(request, path, "html", "alternate", OgcFormat.HTML.mediaType(), "数据集网页 / this collection"));
        links.add(link(request, path + "/items", "json", "items", GEOJSON, "要素 / features"));
        links.add(link(request, path + "/items", "html", "items", OgcFormat.HTML.mediaType(), "要素网页 / features"));
        for (OgcFormat format : OgcFormat.values()) {
            if (format.file().isPresent()) {
                String title = "要素（" + format.name() + " 文件）/ features as " + format.name();
                links.add(link(request, path + "/items", format.word(), "items", format.mediaType(), title));
            }
        }
        links.add(schema(request, path, "queryables", "可查询属性 / queryables"));
        links.add(schema(request, path, "sortables", "可排序属性 / sortables"));
        links.add(schema(request, path, "schema", "属性结构 / schema"));
        List<OgcFace> others = isOfTheMap ? faces : List.of();
        others.forEach(face -> face.entries(id).forEach(entry -> links.add(OgcLinks.of(entry, request))));
        return links;
    }

    private static PageLink schema(OgcRequest request, String path, String name, String title) {
        return link(request, path + "/" + name, "json", OgcLinks.REL + name, SCHEMA, title);
    }

    private static PageLink link(
            OgcRequest request, String path, String format, String rel, String type, String title) {
        return new PageLink(request.address(path, "f", format), rel, type, title);
    }
}
