package org.spatialplan.layer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The layers of one city and the frame in which they are measured.
 *
 * @param centralMeridian of the ground frame, in degrees east
 * @param timeZone in which the city's dates begin and end
 * @param layers in display order
 */
public record Catalogue(
        String cityZh, String cityEn, double centralMeridian, ZoneId timeZone, List<LayerDefinition> layers) {

    public Catalogue {
        layers = List.copyOf(layers);
    }

    /** Returns the same city with other definitions of its layers. */
    Catalogue with(List<LayerDefinition> others) {
        return new Catalogue(cityZh, cityEn, centralMeridian, timeZone, others);
    }

    /** Finds a layer's definition by id. */
    public Optional<LayerDefinition> find(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }
}
