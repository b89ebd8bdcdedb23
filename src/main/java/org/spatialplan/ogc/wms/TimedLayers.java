package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.NoMapAtTimeException;

/**
 * The layers as they were at a moment.
 *
 * @param warnings as OGC 06-042, C.4.2 demands them for assumed values: which moment is shown
 */
record TimedLayers(List<StyledLayer> layers, List<String> warnings) {

    /**
     * A layer that held nothing yet is left out.
     *
     * @throws WmsException InvalidDimensionValue if no layer held anything yet
     */
    static TimedLayers of(List<StyledLayer> current, Optional<Instant> moment, FeatureCatalogue catalogue) {
        if (moment.isEmpty()) {
            return new TimedLayers(current, warnings("Default", current));
        }
        List<StyledLayer> then = then(current, moment.get(), catalogue);
        if (then.isEmpty()) {
            throw WmsException.invalid(
                    WmsCode.INVALID_DIMENSION_VALUE,
                    "time",
                    moment.get().toString(),
                    "a moment not before the first version of the layers");
        }
        boolean exact = then.stream().allMatch(layer -> version(layer.table()).equals(moment.get()));
        return new TimedLayers(then, exact ? List.of() : warnings("Nearest", then));
    }

    private static List<StyledLayer> then(List<StyledLayer> current, Instant moment, FeatureCatalogue catalogue) {
        List<StyledLayer> then = new ArrayList<>();
        try {
            for (StyledLayer layer : current) {
                catalogue.find(layer.table().type().id(), moment).ifPresent(table -> then.add(layer.with(table)));
            }
        } catch (NoMapAtTimeException e) {
            throw WmsException.invalid(WmsCode.INVALID_DIMENSION_VALUE, "time", moment.toString(), e.getMessage());
        }
        return then;
    }

    /** When the table became current, in whole seconds: the first of them at which it was. */
    static Instant version(FeatureTable table) {
        return VersionTimes.wholeSeconds(table.type().version().addedAt());
    }

    /** Several layers have several values, which the header has no form for. */
    private static List<String> warnings(String kind, List<StyledLayer> layers) {
        List<Instant> shown =
                layers.stream().map(layer -> version(layer.table())).distinct().toList();
        return shown.size() == 1 ? List.of("99 " + kind + " value used: time=" + shown.get(0) + " ISO8601") : List.of();
    }
}
