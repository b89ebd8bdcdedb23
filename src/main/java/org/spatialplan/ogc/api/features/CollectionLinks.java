package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.web.answer.PageLink;

/** The links of a collection. */
final class CollectionLinks {

    private final List<OgcFace> faces;

    CollectionLinks(List<OgcFace> faces) {
        this.faces = faces;
    }

    /** @param isOfTheMap whether there are pictures and tiles of it */
    List<PageLink> of(String id, boolean isOfTheMap, OgcRequest request) {
        String path = "/ogc/collections/" + id;
        List<PageLink> links = new ArrayList<>();
        links.add(link(request, path, MediaFormat.JSON, "self", "数据集 / this collection"));
        links.add(link(request, path, MediaFormat.HTML, "alternate", "数据集网页 / this collection"));
        links.add(link(request, path + "/items", OgcFormats.GEOJSON, "items", "要素 / features"));
        links.add(link(request, path + "/items", MediaFormat.HTML, "items", "要素网页 / features"));
        for (MediaFormat format : OgcFormats.FILES) {
            String title = "要素（" + format.label() + " 文件）/ features as " + format.label();
            links.add(link(request, path + "/items", format, "items", title));
        }
        links.add(schema(request, path, "queryables", "可查询属性 / queryables"));
        links.add(schema(request, path, "sortables", "可排序属性 / sortables"));
        links.add(schema(request, path, "schema", "属性结构 / schema"));
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
