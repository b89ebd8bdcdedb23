package org.spatialplan.publish;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Names;

/**
 * Lists what is in the workspace but not in the publication: made by others, or of removed layers. It is never changed.
 *
 * @param pointless names of entries of the tile cache without a layer
 */
record UnmanagedParts(GeoServerRest server, Publication publication, Set<String> pointless) {

    List<String> list() {
        List<String> layers =
                publication.layers().stream().map(PublishedLayer::name).toList();
        List<String> groups =
                publication.groups().stream().map(PublishedGroup::name).toList();
        return Stream.of(
                        others(Names.DataStores.class, "datastores", List.of(StorePart.NAME), Change.Kind.DATA_STORE),
                        others(Names.Styles.class, "styles", layers, Change.Kind.STYLE),
                        others(Names.FeatureTypes.class, "featuretypes", layers, Change.Kind.FEATURE_TYPE),
                        others(Names.LayerGroups.class, "layergroups", groups, Change.Kind.LAYER_GROUP),
                        pointless.stream()
                                .filter(name -> !layers.contains(name) && !groups.contains(name))
                                .map(name -> Change.Kind.CACHE + " " + name + " (points to nothing)"))
                .flatMap(each -> each)
                .toList();
    }

    private <T extends Names.Listed> Stream<String> others(
            Class<T> type, String list, List<String> ours, Change.Kind kind) {
        return server.find(type, "/rest/workspaces/{workspace}/" + list, publication.workspace()).stream()
                .flatMap(Names.Listed::names)
                .filter(name -> !ours.contains(name))
                .map(name -> kind + " " + name);
    }
}
