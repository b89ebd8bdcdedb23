package org.spatialplan.submission.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Recognises traces of Chinese web maps: Amap, Tencent and Baidu give degrees with five or six decimals, survey
 * software gives more. A trace is a hint and no proof, so it only leads to a warning.
 */
final class WebMapTrace {

    private static final int MIN_POINTS = 4;
    private static final double MILLION = 1e6;

    private WebMapTrace() {}

    static Optional<Finding> find(List<Geometry> sample) {
        List<Coordinate> points = sample.stream()
                .flatMap(geometry -> List.of(geometry.getCoordinates()).stream())
                .toList();
        boolean rounded = points.size() >= MIN_POINTS
                && points.stream().allMatch(WebMapTrace::hasSixDecimals)
                && points.stream().anyMatch(point -> hasMoreThan(point, 1e4));
        return rounded ? Optional.of(remark()) : Optional.empty();
    }

    private static boolean hasSixDecimals(Coordinate point) {
        return isWhole(point.x * MILLION) && isWhole(point.y * MILLION);
    }

    private static boolean hasMoreThan(Coordinate point, double steps) {
        return !isWhole(point.x * steps) || !isWhole(point.y * steps);
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-4;
    }

    private static Finding remark() {
        return Finding.warning("maybe-gcj02", "", Messages.of("submission.maybe-gcj02"))
                .withRemedy(Map.of("datum", "gcj02"));
    }
}
