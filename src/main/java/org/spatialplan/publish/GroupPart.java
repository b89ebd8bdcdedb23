package org.spatialplan.publish;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.publish.rest.Box;
import org.spatialplan.publish.rest.Entries;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.LayerGroupInfo;
import org.spatialplan.publish.rest.LayerGroupInfo.Publishables;
import org.spatialplan.publish.rest.LayerGroupInfo.Published;
import org.spatialplan.publish.rest.LayerGroupInfo.Styles;
import org.spatialplan.publish.rest.LayerInfo;
import org.spatialplan.publish.rest.StyleName;

/** A layer group. */
record GroupPart(Publication publication, OwnerMark owner, PublishedGroup group) implements Part {

    private static final String LIST = "/rest/workspaces/{workspace}/layergroups";
    private static final String PATH = LIST + "/{name}";

    /** The group has a name of its own, with its layers below it in the capabilities. */
    private static final String MODE = "NAMED";

    @Override
    public Change compare(GeoServerRest server) {
        Optional<LayerGroupInfo> found = server.find(LayerGroupInfo.class, PATH, publication.workspace(), group.name());
        if (found.isEmpty()) {
            // a layer and a group of one name would share one tile cache
            server.find(LayerInfo.class, "/rest/layers/{name}", publication.qualified(group.name()))
                    .ifPresent(layer -> {
                        throw PublishException.taken(Change.Kind.LAYER, group.name());
                    });
            return Change.create(
                    Change.Kind.LAYER_GROUP,
                    group.name(),
                    () -> server.create(buildWanted(owner.mark()), LIST, publication.workspace()));
        }
        owner.require(found.get().metadata(), Change.Kind.LAYER_GROUP, group.name());
        LayerGroupInfo wanted = buildWanted(null);
        return Change.update(
                Change.Kind.LAYER_GROUP,
                group.name(),
                differences(wanted, found.get()),
                () -> server.update(wanted, PATH, publication.workspace(), group.name()));
    }

    private Differences differences(LayerGroupInfo wanted, LayerGroupInfo there) {
        return new Differences()
                .compare("mode", wanted.mode(), there.mode())
                .compare("title", wanted.title(), there.title())
                .compare("abstract", wanted.abstractTxt(), there.abstractTxt())
                .compare("layers", wanted.publishables(), there.publishables())
                .require("styles", isSame(wanted.styles(), there.styles()))
                .require("box", wanted.bounds().isSame(there.bounds()));
    }

    private static boolean isSame(Styles wanted, Styles there) {
        List<StyleName> found = there == null || there.style() == null ? List.of() : there.style();
        if (found.size() != wanted.style().size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!wanted.style().get(i).isSame(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private LayerGroupInfo buildWanted(Entries metadata) {
        return new LayerGroupInfo(
                group.name(),
                MODE,
                group.title(),
                group.summary(),
                new Publishables(group.layers().stream()
                        .map(layer -> new Published("layer", publication.qualified(layer)))
                        .toList()),
                new Styles(group.layers().stream()
                        .map(layer -> new StyleName(layer, publication.workspace()))
                        .toList()),
                Box.of(extent(), ReadSchema.SRS),
                metadata);
    }

    private Envelope extent() {
        Envelope all = new Envelope();
        publication.layers().stream()
                .filter(layer -> group.layers().contains(layer.name()))
                .forEach(layer -> all.expandToInclude(layer.extent()));
        return all;
    }
}
