package org.spatialplan.publish;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerException;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.StyleInfo;
import org.springframework.http.MediaType;

/**
 * The style of a layer: its entry, which has the owner's mark, and its text. The text is uploaded unchanged, because
 * GeoServer would rewrite it, and the next run could not tell whether it is still ours.
 */
record StylePart(Publication publication, OwnerMark owner, PublishedLayer layer) implements Part {

    private static final MediaType SLD = new MediaType("application", "vnd.ogc.sld+xml", StandardCharsets.UTF_8);
    private static final String LIST = "/rest/workspaces/{workspace}/styles";
    private static final String PATH = LIST + "/{name}";

    @Override
    public Change compare(GeoServerRest server) {
        Optional<StyleInfo> found = server.find(StyleInfo.class, PATH, publication.workspace(), layer.name());
        if (found.isEmpty()) {
            return Change.create(Change.Kind.STYLE, layer.name(), () -> {
                StyleInfo style = new StyleInfo(layer.name(), "sld", layer.name() + ".sld", owner.mark());
                server.create(style, LIST, publication.workspace());
                upload(server);
            });
        }
        owner.require(found.get().metadata(), Change.Kind.STYLE, layer.name());
        Differences differences = new Differences().compare("text", layer.sld(), text(server));
        return Change.update(Change.Kind.STYLE, layer.name(), differences, () -> upload(server));
    }

    /**
     * Returns the text. An unreadable one is no longer ours: the entry of a style whose text was never uploaded, or is
     * lost.
     */
    private String text(GeoServerRest server) {
        try {
            return server.findText(SLD, PATH, publication.workspace(), layer.name())
                    .orElse("");
        } catch (GeoServerException e) {
            if (e.isRefusal()) {
                return "";
            }
            throw e;
        }
    }

    private void upload(GeoServerRest server) {
        server.upload(SLD, layer.sld(), PATH + "?raw=true", publication.workspace(), layer.name());
    }
}
