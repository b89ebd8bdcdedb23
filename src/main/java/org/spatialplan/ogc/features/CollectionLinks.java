package org.spatialplan.ogc.features;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.ogc.OgcFace;
import org.spatialplan.ogc.OgcFormat;
import org.spatialplan.ogc.OgcLinks;
import org.spatialplan.ogc.OgcRequest;
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
        links.add(link(request, path + "/items", "csv", "items", OgcFormat.CSV.mediaType(), "要素表格 / features"));
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
