package org.spatialplan.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Cut;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.ZoneRule;

/**
 * One of the grounds that a map looks at: the features of a layer version, or the ground near them (退缩线).
 *
 * @param index of the ground
 * @param source of the features; the same, unless it is ground near them
 * @param near the zone of which it is the ground; empty for the features themselves
 */
public record MappedGround(LayerIndex index, LayerIndex source, Optional<ZoneRule> near) {

    /** Tests whether it has the ground of a feature. */
    public boolean holds(Feature feature) {
        return index.findNumber(feature.id()).isPresent();
    }

    /**
     * Cuts the ground of a feature, for {@link CheckedMap#over}.
     *
     * @param feature of the layer version, with its geometry
     * @param frame the frame of the map
     * @param parts receives them in their {@link Cut#ORDER}; none if the ground does not hold the feature
     */
    public void cut(Feature feature, GroundFrame frame, Consumer<Cut> parts) {
        OptionalInt number = index.findNumber(feature.id());
        if (number.isPresent()) {
            UncertainShape shape = LayerIndex.shapeOf(feature, frame).orElseThrow();
            Geometry ground =
                    near.map(zone -> NearGround.of(shape, zone)).orElse(shape).ground();
            LayerIndex.cut(number.getAsInt(), ground, frame.surface(), parts);
        }
    }
}
