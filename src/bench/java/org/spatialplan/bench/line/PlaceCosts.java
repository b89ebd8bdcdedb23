package org.spatialplan.bench.line;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.FreeGround;
import org.spatialplan.check.SearchTerms;
import org.spatialplan.check.SiteSearch;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/** What it costs to divide a site in conflict and to find three other places for it, in CPU time of one thread. */
public final class PlaceCosts {

    private static final double[] LINES_M = {0, 20};
    private static final double[] TURNS_DEGREES = {0, 45};
    private static final int SITES = 30;
    private static final double SITE_M = 1;
    private static final double WITHIN_M = 5_000;
    private static final double SITE_SHARE = 20;
    private static final int MAX_POSITIONS = 50_000;
    private static final double MAX_SEARCH_MS = 5_000;
    private static final double MAX_FREE_MS = 500;

    private final CheckedMap map;
    private final ConflictCheck check;
    private final SiteSearch search;

    private PlaceCosts(CheckedMap map) {
        this.map = map;
        this.check = map.check();
        this.search = new SiteSearch(map, Works.of(LineMap.ACTIVITY), CheckConditions.NONE);
    }

    public static void tell(Workload workload, Ratios ratios) {
        tell(workload.data(), ratios);
    }

    private static void tell(CityShapes data, Ratios ratios) {
        for (double lineM : LINES_M) {
            PlaceCosts costs = new PlaceCosts(LineMap.alone(LineMap.of(data, lineM)));
            List<SubjectReport> sites = data.parcels().stream()
                    .map(costs::checked)
                    .filter(report -> !report.findings().isEmpty())
                    .limit(SITES)
                    .toList();
            String line = String.format(Locale.ROOT, ", line known to %.0f m", lineM);
            for (double turn : TURNS_DEGREES) {
                String asked = "three other places" + (turn == 0 ? "" : ", eight directions") + line;
                double[] millis = sites.stream()
                        .mapToDouble(site -> costs.searchMillis(site, turn))
                        .sorted()
                        .toArray();
                ratios.told(asked + ": median", millis[millis.length / 2], "ms");
                ratios.atMost(asked + ": longest", millis[millis.length - 1], MAX_SEARCH_MS, "ms");
            }
            double[] free =
                    sites.stream().mapToDouble(costs::freeMillis).sorted().toArray();
            ratios.atMost("the free part" + line + ": longest", free[free.length - 1], MAX_FREE_MS, "ms");
        }
    }

    private SubjectReport checked(Geometry ground) {
        return check.check(new CheckSubject(
                "site",
                Works.of(LineMap.ACTIVITY),
                Set.of(),
                List.of(new CheckSubject.Part("area", new UncertainShape(ground, SITE_M), false))));
    }

    private double searchMillis(SubjectReport site, double turnDegrees) {
        Geometry ground = site.subject().parts().get(0).shape().ground();
        SearchTerms terms = new SearchTerms(
                ground.getCentroid().buffer(WITHIN_M),
                3,
                turnDegrees,
                Math.max(1, Math.sqrt(ground.getArea()) / SITE_SHARE),
                false,
                MAX_POSITIONS);
        return millis(() -> search.search(site.subject(), terms));
    }

    private double freeMillis(SubjectReport site) {
        return millis(() -> FreeGround.of(site, map.layers()));
    }

    /** The shorter of two runs. */
    private static double millis(Runnable work) {
        double[] took = new double[2];
        for (int i = 0; i < took.length; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            took[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        return Arrays.stream(took).min().orElseThrow();
    }
}
