package org.spatialplan.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.conflict.ParcelOverlaps.Pair;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Says that parcels of one submission lie upon each other, or that this was not looked for. Stateless and thread-safe. */
public final class OverlapRemark {

    private static final int PAIRS_TOLD = 10;

    private OverlapRemark() {}

    /** @param overlaps empty if there were more parcels, or more vertices, than are compared */
    public static Optional<Finding> of(Optional<ParcelOverlaps> overlaps) {
        return overlaps.isEmpty()
                ? Optional.of(notCompared(ParcelOverlaps.MAX_PARCELS, ParcelOverlaps.MAX_HELD))
                : of(overlaps.get());
    }

    static Optional<Finding> of(ParcelOverlaps overlaps) {
        List<Pair> shared = overlaps.pairs();
        if (shared.isEmpty() && overlaps.complete()) {
            return Optional.empty();
        }
        String pairs = shared.stream()
                .limit(PAIRS_TOLD)
                .map(pair -> String.format(Locale.ROOT, "%d–%d: %.2f m²", pair.one(), pair.other(), pair.areaM2()))
                .collect(Collectors.joining("; "));
        String more = shared.size() > PAIRS_TOLD ? "; …" : "";
        String least = overlaps.complete() ? "" : "≥ ";
        return Optional.of(Finding.warning(
                "parcels-overlap", "", Messages.of("conflict.parcels-overlap", least, shared.size(), pairs + more)));
    }

    private static Finding notCompared(int most, long vertices) {
        return Finding.info(
                "overlaps-not-compared",
                "",
                Messages.of("conflict.overlaps-not-compared", most, vertices, DuplicateOutlines.MOST));
    }
}
