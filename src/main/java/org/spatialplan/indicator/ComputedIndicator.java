package org.spatialplan.indicator;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/**
 * An indicator as computed from the layers of one map.
 *
 * @param value in the indicator's own unit; empty unless computed
 * @param least the smallest value for outlines within their accuracy; empty if there is no bound
 * @param most the largest value for outlines within their accuracy; empty if there is no bound
 * @param method empty if geometry does not answer the indicator
 * @param inputs the layers that the method needs, with those without data
 * @param remarks what limits the value
 */
public record ComputedIndicator(
        int number,
        Status status,
        Optional<Double> value,
        Optional<Double> least,
        Optional<Double> most,
        Optional<IndicatorMethod> method,
        List<Input> inputs,
        List<LocalizedText> remarks) {

    /** Whether there is a value, and why not. */
    public enum Status {
        COMPUTED,
        /** A layer that the method needs has nothing to measure. */
        NO_DATA,
        /** Geometry does not answer the indicator. */
        NOT_BY_GEOMETRY
    }

    /**
     * A layer that the method uses or needs.
     *
     * @param definition empty if the catalogue has no such layer
     * @param version empty if the layer has no data
     */
    public record Input(String layer, Optional<LayerDefinition> definition, Optional<VersionInfo> version) {}

    static ComputedIndicator notByGeometry(int number) {
        return new ComputedIndicator(
                number,
                Status.NOT_BY_GEOMETRY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
