package org.spatialplan.conflict.ground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.GroundParts;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.geo.DegreeGrid;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.submission.ground.Ground;

/**
 * A ground and its verdict.
 *
 * @param parts what of it is shared and what stays free; empty where that was not asked for or nothing was decided
 * @param sharedM2 what all layers together cover of its area as drawn, in m² on the ellipsoid, where several of them do: their sum
 *     would count ground twice
 */
public record CheckedGround(
        Ground ground, SubjectReport verdict, Optional<GroundParts> parts, Optional<Double> sharedM2) {

    /** The ground in degrees, longitude before latitude; empty if its geometry is broken. */
    public Optional<Geometry> lonLat() {
        return ground.lonLat();
    }

    /** What no feature covers, in degrees on the grid of all formats; empty if there is nothing, or nothing was decided. */
    public Optional<Geometry> free(GroundFrame frame) {
        return parts.map(GroundParts::free)
                .map(free -> DegreeGrid.onGrid(frame.toLonLat(free)))
                .filter(free -> !free.isEmpty());
    }

    /** What each feature covers, by {@code layer/feature}, in degrees on the grid of all formats. */
    public Map<String, Geometry> shared(GroundFrame frame) {
        Map<String, Geometry> shared = new LinkedHashMap<>();
        parts.map(GroundParts::shared).orElse(Map.of()).forEach((feature, ground) -> {
            Geometry lonLat = DegreeGrid.onGrid(frame.toLonLat(ground));
            if (!lonLat.isEmpty()) {
                shared.put(feature, lonLat);
            }
        });
        return shared;
    }
}
