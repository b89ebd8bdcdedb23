package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.NoMapAtTimeException;

/**
 * The layers at a moment.
 *
 * @param warnings for assumed values, which OGC 06-042, C.4.2 requires: the moment that is shown
 */
record TimedLayers(List<StyledLayer> layers, List<String> warnings) {

    /**
     * Finds the layers; one without data at that moment is left out.
     *
     * @throws WmsException InvalidDimensionValue if no layer had data yet
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

    /** Returns when the table became current, in whole seconds, rounded up. */
    static Instant version(FeatureTable table) {
        return VersionTimes.wholeSeconds(table.type().version().addedAt());
    }

    /** Writes the warnings; several layers have several values, for which the header has no form. */
    private static List<String> warnings(String kind, List<StyledLayer> layers) {
        List<Instant> shown =
                layers.stream().map(layer -> version(layer.table())).distinct().toList();
        return shown.size() == 1 ? List.of("99 " + kind + " value used: time=" + shown.get(0) + " ISO8601") : List.of();
    }
}
