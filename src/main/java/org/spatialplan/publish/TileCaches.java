package org.spatialplan.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.LayerInfo;
import org.spatialplan.publish.rest.Names;
import org.spatialplan.publish.rest.WorkspaceInfo;
import org.springframework.http.MediaType;

/**
 * The entries of the tile cache that belong to no layer and no group any more: GeoWebCache keeps them in files of its
 * own, and an entry that stays names a layer that is gone, even when one of the same name is made.
 */
record TileCaches(GeoServerRest server, Publication publication) {

    private static final Pattern NAME = Pattern.compile("<name>([^<]+)</name>");

    /** Lists the names of layers of the workspace whose entries point to nothing. */
    Set<String> pointless() {
        String prefix = publication.qualified("");
        Set<String> names = new LinkedHashSet<>();
        server.findText(MediaType.APPLICATION_XML, "/gwc/rest/layers").ifPresent(list -> {
            Matcher name = NAME.matcher(list);
            while (name.find()) {
                if (name.group(1).startsWith(prefix)) {
                    names.add(name.group(1).substring(prefix.length()));
                }
            }
        });
        // of an unknown workspace GeoServer lists what another one has
        if (!names.isEmpty() && isWorkspaceThere()) {
            names.removeAll(there(Names.FeatureTypes.class, "featuretypes"));
            names.removeAll(there(Names.LayerGroups.class, "layergroups"));
        }
        names.removeIf(name -> server.find(LayerInfo.class, "/rest/layers/{name}", publication.qualified(name))
                .isPresent());
        return names;
    }

    private boolean isWorkspaceThere() {
        return server.find(WorkspaceInfo.class, "/rest/workspaces/{name}", publication.workspace())
                .isPresent();
    }

    private List<String> there(Class<? extends Names.Listed> type, String list) {
        return server.find(type, "/rest/workspaces/{workspace}/" + list, publication.workspace()).stream()
                .flatMap(Names.Listed::names)
                .toList();
    }
}
