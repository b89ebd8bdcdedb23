package org.spatialplan.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.ParcelSource.Severity;

/**
 * Traces that Chinese web maps leave: Amap, Tencent and Baidu hand out degrees with five or six decimals, while survey
 * software writes more. A hint, never a proof: it only warns.
 */
final class WebMapTrace {

    private static final int MIN_POINTS = 4;
    private static final double MILLION = 1e6;

    private WebMapTrace() {}

    static Optional<Remark> find(List<Geometry> sample) {
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

    private static Remark remark() {
        return new Remark(
                "maybe-gcj02",
                Severity.WARNING,
                "",
                "经纬度均为六位小数，且未说明坐标系：可能取自国内网络地图（GCJ-02 或 BD-09，偏移 50–500 米）。若是，请加参数 datum=gcj02 或 datum=bd09；"
                        + "若确为 CGCS2000 或 WGS 84，请加 crs=EPSG:4490",
                "all degrees have six decimals and no system is stated: they may come from a Chinese web map (GCJ-02 or BD-09,"
                        + " 50–500 m off). If so, add datum=gcj02 or datum=bd09; if they are CGCS2000 or WGS 84, add crs=EPSG:4490",
                Map.of("datum", "gcj02"));
    }
}
