package org.spatialplan.ogc.api.styles;

import java.util.List;
import org.spatialplan.text.LocalizedText;

/**
 * A style as it is offered.
 *
 * @param path of its resource within the service
 * @param layers that it draws, the lowest first
 */
public record OfferedStyle(String id, String path, LocalizedText title, List<StyledTable> layers) {

    public OfferedStyle {
        layers = List.copyOf(layers);
    }

    /** Whether it draws the whole plan. */
    public boolean isOfPlan() {
        return id.equals(OfferedStyles.PLAN);
    }
}
