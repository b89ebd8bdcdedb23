package org.spatialplan.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkPlacement;

/** Reads which layers are secret. A layer that does not exist is refused: its name may be misspelt. Stateless. */
final class SecretLayersReading {

    /** The layers by which every place of the plan is told; without them nothing of the plan has a place. */
    private static final Set<String> PUBLIC = Set.of(LinkPlacement.DISTRICTS, LinkPlacement.CITY, LinkPlacement.PLACES);

    private SecretLayersReading() {}

    /**
     * Reads the settings.
     *
     * @throws SecretLayerRefusedException for a layer that does not exist or cannot be secret
     */
    static SecretLayers read(SpatialPlanSettings.Access access, Catalogue catalogue) {
        return new SecretLayers(
                read("spatialplan.access.secret-layers", access.secretLayers(), catalogue),
                read("spatialplan.access.secret-imports", access.secretImports(), catalogue));
    }

    private static Set<String> read(String setting, List<String> written, Catalogue catalogue) {
        Set<String> ids = new TreeSet<>();
        for (String each : written) {
            String id = each.strip();
            LayerDefinition layer =
                    catalogue.find(id).orElseThrow(() -> SecretLayerRefusedException.unknown(setting, id, catalogue));
            if (PUBLIC.contains(id) || layer.isMadeOfLinks()) {
                throw SecretLayerRefusedException.needed(setting, id);
            }
            ids.add(id);
        }
        return ids;
    }
}
