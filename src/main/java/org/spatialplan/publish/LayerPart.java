package org.spatialplan.publish;

import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.LayerInfo;
import org.spatialplan.publish.rest.LayerInfo.Attribution;
import org.spatialplan.publish.rest.StyleName;

/** The style and attribution of a layer. Its feature type has the owner's mark. */
record LayerPart(Publication publication, PublishedLayer layer) implements Part {

    /**
     * The path has the workspace in the name, because under the workspace's own path GeoServer may find another
     * workspace's layer.
     */
    private static final String PATH = "/rest/layers/{name}";

    static Optional<LayerInfo> find(GeoServerRest server, Publication publication, PublishedLayer layer) {
        return server.find(LayerInfo.class, PATH, publication.qualified(layer.name()));
    }

    @Override
    public Change compare(GeoServerRest server) {
        Optional<LayerInfo> found = find(server, publication, layer);
        Attribution attribution = found.map(LayerInfo::attribution).orElse(Attribution.NONE);
        String name = publication.qualified(layer.name());
        LayerInfo wanted = new LayerInfo(style(), attribution.titled(credits()));
        Runnable write = () -> server.update(wanted, PATH, name);
        return found.map(there -> Change.update(Change.Kind.LAYER, layer.name(), differences(there), write))
                .orElseGet(() -> Change.create(Change.Kind.LAYER, layer.name(), write));
    }

    private Differences differences(LayerInfo there) {
        String title = there.attribution() == null ? null : there.attribution().title();
        return new Differences()
                .require("style", style().isSame(there.defaultStyle()))
                .compare("attribution", credits(), title == null ? "" : title);
    }

    private StyleName style() {
        return new StyleName(layer.style(), publication.workspace());
    }

    private String credits() {
        return String.join("; ", layer.definition().attribution());
    }
}
