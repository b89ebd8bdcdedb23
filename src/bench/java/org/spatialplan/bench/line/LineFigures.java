package org.spatialplan.bench.line;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.query.PlanMap;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/**
 * What one check costs against a city's red line, by the accuracy of what is asked and of the line: CPU time of the asking
 * thread, which neighbours on the machine do not disturb. Arguments: vertices of the line (or {@code dissolved}, or
 * {@code single-N}), accuracies of the line, questions of a kind, kinds; {@code start} checks the plan's own projects.
 */
public final class LineFigures {

    private static final double[] ACCURACIES_M = Arrays.stream(
                    System.getProperty("accuracies", "0,0.05,0.5,5,50,500,5000").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PlanMap map;
    private final ConflictCheck check;
    private final LineQuestions questions;
    private final double lineM;

    private LineFigures(CityShapes data, double lineM) {
        this.lineM = lineM;
        long start = System.nanoTime();
        this.map = LineMap.of(data, lineM);
        this.check = LineMap.check(map);
        this.questions = new LineQuestions(data);
        System.out.printf(
                "line of %,d vertices known to %s m: map in %.1f s%n", data.vertices(), lineM, seconds(start));
    }

    public static void main(String[] arguments) {
        String line = arguments.length > 0 ? arguments[0] : "150000";
        String[] accuracies = (arguments.length > 1 ? arguments[1] : "0,1,10").split(",");
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        String kinds = arguments.length > 3 ? arguments[3] : "parcels,points,lines,areas";
        CityShapes data = LineData.read(line);
        for (String accuracy : accuracies) {
            LineFigures figures = new LineFigures(data, Double.parseDouble(accuracy));
            if (kinds.contains("start")) {
                figures.start();
            }
            if (kinds.contains("parcels")) {
                figures.tell("parcels", count, figures.questions::parcel);
            }
            if (kinds.contains("points")) {
                figures.tell("points", count, figures.questions::point);
            }
            if (kinds.contains("lines")) {
                figures.tell("lines", Math.max(10, count / 10), figures.questions::line);
            }
            if (kinds.contains("areas")) {
                figures.tell("areas", Math.max(10, count / 10), figures.questions::area);
            }
        }
    }

    /** All projects of the plan, as a start checks them. */
    private void start() {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        ProjectChecks checks = ProjectChecks.of(map, GeodataFiles.DAY);
        long found = map.plan().projects().stream()
                .mapToLong(project -> checks.get(project).findings().size())
                .sum();
        System.out.printf(
                "%5s m | start: %,d findings of all projects in %.2f s of CPU, %.2f s%n",
                lineM, found, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, seconds(start));
    }

    private void tell(String kind, int count, IntFunction<Geometry> ground) {
        for (double accuracyM : ACCURACIES_M) {
            int rounds = Integer.getInteger("rounds", 2);
            long[] nanos = new long[count];
            long met = 0;
            double sumM2 = 0;
            for (int round = 0; round < rounds; round++) {
                met = 0;
                sumM2 = 0;
                for (int i = 0; i < count; i++) {
                    CheckSubject subject = subject(ground.apply(i), accuracyM);
                    long before = THREADS.getCurrentThreadCpuTime();
                    SubjectReport report = check.check(subject);
                    nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
                    met += report.findings().size();
                    sumM2 += report.findings().stream()
                            .mapToDouble(finding ->
                                    finding.overlap().most() - finding.overlap().least())
                            .sum();
                    if (nanos[i] > 30e9) {
                        round = rounds;
                        count = i + 1;
                        nanos = Arrays.copyOf(nanos, count);
                    }
                }
            }
            double sum = Arrays.stream(nanos).sum() / 1e3;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%5s m | %-7s | %6s m | median %9.1f | p95 %9.1f | p99 %9.1f | max %9.1f µs | met %7.1f | %7.1f µs each"
                            + " | most - least %.6g%n",
                    lineM,
                    kind,
                    accuracyM,
                    at(nanos, 0.5),
                    at(nanos, 0.95),
                    at(nanos, 0.99),
                    at(nanos, 1),
                    (double) met / count,
                    sum / Math.max(1, met),
                    sumM2);
        }
    }

    private static CheckSubject subject(Geometry ground, double accuracyM) {
        return new CheckSubject(
                "asked",
                Works.of(LineMap.ACTIVITY),
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(ground, accuracyM), false)));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
