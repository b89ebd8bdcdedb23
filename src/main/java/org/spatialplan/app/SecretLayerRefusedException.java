package org.spatialplan.app;

import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A setting names a layer as secret that does not exist or cannot be secret. The service does not start. */
final class SecretLayerRefusedException extends CodedException {

    private SecretLayerRefusedException(LocalizedText text) {
        super("secret-layer-refused", text);
    }

    static SecretLayerRefusedException unknown(String setting, String id, Catalogue catalogue) {
        String known =
                catalogue.layers().stream().map(LayerDefinition::id).sorted().collect(Collectors.joining(", "));
        return new SecretLayerRefusedException(Messages.of("app.secret-layer.unknown", setting, id, known));
    }

    static SecretLayerRefusedException needed(String setting, String id) {
        return new SecretLayerRefusedException(Messages.of("app.secret-layer.needed", setting, id));
    }
}
