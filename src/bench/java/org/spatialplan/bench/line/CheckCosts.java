package org.spatialplan.bench.line;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/**
 * What one check costs by the accuracy of what is asked, in CPU time of the asking thread, against lines of some accuracies:
 * up to 50 m held against the exact check, beyond by polygons met.
 */
public final class CheckCosts {

    private static final double[] LINES_M = {0, 1, 10};
    private static final double[] NEAR_M = {0.05, 0.5, 5, 50};
    private static final double[] FAR_M = {500, 5_000};
    private static final int SMALL = 300;
    private static final int LARGE = 40;
    private static final int WARM_UP = 2;
    private static final double MAX_TIMES = 5;
    private static final double MAX_MICROS_EACH = 30;
    private static final double MAX_P99_MICROS = 20_000;

    private final ConflictCheck check;
    private final int rounds;

    private CheckCosts(ConflictCheck check, int rounds) {
        this.check = check;
        this.rounds = rounds;
    }

    /** Times of one kind of question, sorted, and the polygons that each met. */
    private record Costs(double[] micros, double met) {
        double at(double share) {
            return micros[(int) (share * (micros.length - 1))];
        }
    }

    public static void tell(Workload workload, Ratios ratios) {
        CityShapes data = workload.data();
        LineQuestions questions = new LineQuestions(data);
        for (double lineM : LINES_M) {
            CheckCosts costs = new CheckCosts(LineMap.check(LineMap.of(data, lineM)), workload.rounds());
            String line = ", line known to " + number(lineM) + " m";
            costs.tell("parcels" + line, SMALL, questions::parcel, ratios);
            costs.tell("points" + line, SMALL, questions::point, ratios);
            costs.tell("lines of 50 km" + line, LARGE, questions::line, ratios);
            costs.tell("townships" + line, LARGE, questions::area, ratios);
        }
    }

    private void tell(String asked, int count, IntFunction<Geometry> ground, Ratios ratios) {
        Costs exact = costs(count, ground, 0);
        ratios.told(asked + ", exact: median", exact.at(0.5), "µs");
        ratios.atMost(asked + ", exact: p99", exact.at(0.99), MAX_P99_MICROS, "µs");
        for (double accuracyM : NEAR_M) {
            Costs costs = costs(count, ground, accuracyM);
            String measure = asked + ", asked with " + number(accuracyM) + " m: ";
            ratios.atMost(measure + "median", costs.at(0.5), MAX_TIMES * exact.at(0.5), "µs");
            ratios.atMost(measure + "p99", costs.at(0.99), MAX_P99_MICROS, "µs");
        }
        for (double accuracyM : FAR_M) {
            Costs costs = costs(count, ground, accuracyM);
            String measure = asked + ", asked with " + number(accuracyM) + " m: ";
            double each = Arrays.stream(costs.micros()).average().orElse(0) / Math.max(1, costs.met());
            ratios.atMost(measure + "for each polygon met", each, MAX_MICROS_EACH, "µs");
            ratios.atMost(measure + "p99", costs.at(0.99), MAX_P99_MICROS, "µs");
        }
    }

    /** Of the last rounds: the compiler has seen the questions. */
    private Costs costs(int count, IntFunction<Geometry> ground, double accuracyM) {
        double[] micros = new double[count];
        Arrays.fill(micros, Double.MAX_VALUE);
        long met = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < count; i++) {
                CheckSubject subject = subject(ground.apply(i), accuracyM);
                long before = cpu();
                SubjectReport report = check.check(subject);
                double took = (cpu() - before) / 1e3;
                micros[i] = round < 0 ? Double.MAX_VALUE : Math.min(micros[i], took);
                met += round == 0 ? report.findings().size() : 0;
            }
        }
        Arrays.sort(micros);
        return new Costs(micros, (double) met / count);
    }

    private static CheckSubject subject(Geometry ground, double accuracyM) {
        return new CheckSubject(
                "asked",
                Works.of(LineMap.ACTIVITY),
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(ground, accuracyM), false)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String number(double metres) {
        return metres == Math.rint(metres) ? String.format(Locale.ROOT, "%.0f", metres) : Double.toString(metres);
    }
}
