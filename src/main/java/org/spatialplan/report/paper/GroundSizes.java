package org.spatialplan.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.report.GroundSize;
import org.spatialplan.report.ReportAnswer;

/** The sizes of all grounds of a report, each measured once. Used by one thread. */
final class GroundSizes {

    private final ConflictReport report;
    private final Map<Long, Optional<GroundSize>> sizes = new HashMap<>();
    private final double siteM2;

    GroundSizes(ConflictReport report) {
        this.report = report;
        for (CheckedGround checked : report.grounds()) {
            WorkLimit.ask();
            sizes.put(checked.ground().number(), Optional.ofNullable(ReportAnswer.size(checked.ground(), report)));
        }
        this.siteM2 = measureSite();
    }

    /** The size of a ground; empty if it is broken. */
    Optional<GroundSize> of(CheckedGround checked) {
        return sizes.get(checked.ground().number());
    }

    /** The area of a ground in m² on the ellipsoid; empty for lines, points and broken ground. */
    Optional<Double> areaM2(CheckedGround checked) {
        return of(checked).map(GroundSize::ellipsoid).map(GroundSize.Area::m2);
    }

    /** The area of all grounds in m² on the ellipsoid; ground that several hold counts once. */
    double siteM2() {
        return siteM2;
    }

    /** Whether several grounds hold the same ground, so that their sum is more than the site. */
    boolean isOnce() {
        return !report.totals().overlaps().groups().isEmpty()
                || report.grounds().stream()
                        .anyMatch(ground -> ground.ground().duplicateOf().isPresent());
    }

    /** The planes in which areas were projected, each once. */
    List<Crs> zones() {
        return sizes.values().stream()
                .flatMap(Optional::stream)
                .map(GroundSize::zone)
                .filter(Objects::nonNull)
                .distinct()
                .map(Crs::parse)
                .toList();
    }

    /** Adds printed areas, so that the sum is that of the figures on the page. */
    private double measureSite() {
        Set<Integer> grouped = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Integer> group : report.totals().overlaps().groups()) {
            grouped.addAll(group);
            List<Geometry> areas = group.stream()
                    .map(i -> report.grounds()
                            .get(i)
                            .ground()
                            .shape(2)
                            .orElseThrow()
                            .ground())
                    .toList();
            sum = sum.add(printed(report.frame().areaM2(Areas.union(areas))));
        }
        for (int i = 0; i < report.grounds().size(); i++) {
            CheckedGround checked = report.grounds().get(i);
            if (!grouped.contains(i) && checked.ground().duplicateOf().isEmpty()) {
                sum = sum.add(printed(areaM2(checked).orElse(0.0)));
            }
        }
        return sum.doubleValue();
    }

    private static BigDecimal printed(double m2) {
        return BigDecimal.valueOf(m2).setScale(PaperNumbers.M2_DECIMALS, RoundingMode.HALF_UP);
    }
}
