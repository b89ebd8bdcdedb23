package org.spatialplan.indicator;

import java.util.List;
import java.util.Optional;
import org.spatialplan.indicator.IndicatorMethod.Words;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;

/**
 * An indicator as the layers of one map give it.
 *
 * @param value in the indicator's own unit; empty unless computed
 * @param least at least that much, if outlines lie elsewhere within their accuracy; empty where nobody can say
 * @param most at most that much; empty where nobody can say
 * @param method empty if geometry does not answer it
 * @param inputs the layers that the method needs, those without data among them
 * @param remarks what makes the value less than it seems
 */
public record ComputedIndicator(
        int number,
        Status status,
        Optional<Double> value,
        Optional<Double> least,
        Optional<Double> most,
        Optional<IndicatorMethod> method,
        List<Input> inputs,
        List<Words> remarks) {

    /** Whether there is a value, and why not. */
    public enum Status {
        COMPUTED,
        /** A layer that the method needs holds nothing that could be measured. */
        NO_DATA,
        /** No geometry answers it. */
        NOT_BY_GEOMETRY
    }

    /**
     * A layer that was used, or would be.
     *
     * @param definition empty if the catalogue has no such layer
     * @param version empty if it holds nothing
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
