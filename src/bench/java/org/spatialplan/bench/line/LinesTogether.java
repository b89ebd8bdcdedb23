package org.spatialplan.bench.line;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/**
 * A parcel against eleven control lines beside the same parcel against one line of the same vertices, and all parcels against the
 * eleven beside GEOS' intersections with the same polygons.
 */
public final class LinesTogether {

    private static final int THREADS = 2;
    private static final int PARCELS_A_GRAB = 500;
    private static final int ASKED = 2_000;
    private static final int WARM_UP = 12;
    private static final double MAX_TIMES = 2;
    private static final double MAX_TIMES_MEMORY = 1.5;

    private LinesTogether() {}

    public static void tell(Workload workload, Ratios ratios) throws Exception {
        CityShapes data = workload.data();
        CheckedMap one = ManyLines.one(data, 0);
        CheckedMap all = ManyLines.all(data, 0);
        ConflictCheck eleven = all.check();
        tellOne("exact", data, one.check(), eleven, 0, workload.rounds(), ratios);
        tellBulk(workload, eleven, ratios);
        double bytes = bytes(one) / data.vertices();
        ratios.told("memory of one line with its features", bytes, "bytes a vertex");
        ratios.atMost(
                "memory of eleven lines, with the ground near the shore",
                bytes(all) / data.vertices(),
                MAX_TIMES_MEMORY * bytes,
                "bytes a vertex");
        tellOne(
                "known to 0.5 m, lines to 1 m",
                data,
                ManyLines.one(data, 1).check(),
                ManyLines.all(data, 1).check(),
                0.5,
                workload.rounds(),
                ratios);
    }

    private static double bytes(CheckedMap map) {
        return map.layers().stream()
                .mapToDouble(layer -> layer.index().size().bytes())
                .sum();
    }

    private static void tellOne(
            String how,
            CityShapes data,
            ConflictCheck one,
            ConflictCheck eleven,
            double accuracyM,
            int rounds,
            Ratios ratios) {
        double[] ofOne = new double[ASKED];
        double[] ofEleven = new double[ASKED];
        Arrays.fill(ofOne, Double.MAX_VALUE);
        Arrays.fill(ofEleven, Double.MAX_VALUE);
        for (int round = -WARM_UP; round < rounds; round++) {
            ask(data, one, accuracyM, ofOne, round < 0);
            ask(data, eleven, accuracyM, ofEleven, round < 0);
        }
        double mean = mean(ofOne);
        ratios.told("one parcel, " + how + ", one line: mean", mean, "µs");
        ratios.atMost("one parcel, " + how + ", eleven lines: mean", mean(ofEleven), MAX_TIMES * mean, "µs");
        Arrays.sort(ofOne);
        Arrays.sort(ofEleven);
        ratios.told("one parcel, " + how + ", one line: median", ofOne[ASKED / 2], "µs");
        ratios.told("one parcel, " + how + ", eleven lines: median", ofEleven[ASKED / 2], "µs");
        ratios.told("one parcel, " + how + ", one line: p99", ofOne[ASKED * 99 / 100], "µs");
        ratios.atMost(
                "one parcel, " + how + ", eleven lines: p99",
                ofEleven[ASKED * 99 / 100],
                MAX_TIMES * ofOne[ASKED * 99 / 100],
                "µs");
    }

    /** CPU time of each parcel, the best of the rounds. */
    private static void ask(
            CityShapes data, ConflictCheck check, double accuracyM, double[] micros, boolean warmingUp) {
        for (int i = 0; i < ASKED; i++) {
            CheckSubject subject =
                    subject(data.parcels().get((int) ((long) i * data.parcels().size() / ASKED)), accuracyM);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            check.check(subject);
            double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3;
            micros[i] = warmingUp ? micros[i] : Math.min(micros[i], took);
        }
    }

    private static double mean(double[] micros) {
        return Arrays.stream(micros).average().orElseThrow();
    }

    private static void tellBulk(Workload workload, ConflictCheck eleven, Ratios ratios) throws Exception {
        double geos = 0;
        double ours = 0;
        for (int round = -1; round < workload.rounds(); round++) {
            double ofGeos = workload.geosPerSecond();
            double ofOurs = perSecond(eleven, workload.data().parcels());
            geos = round < 0 ? geos : Math.max(geos, ofGeos);
            ours = round < 0 ? ours : Math.max(ours, ofOurs);
        }
        ratios.rate("all parcels against eleven lines, two threads: GEOS' intersections", geos, ours, 1);
    }

    private static double perSecond(ConflictCheck check, List<Polygon> parcels) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> work(check, parcels, next)))
                .limit(THREADS)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return parcels.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void work(ConflictCheck check, List<Polygon> parcels, AtomicInteger next) {
        for (int from = next.getAndAdd(PARCELS_A_GRAB); from < parcels.size(); from = next.getAndAdd(PARCELS_A_GRAB)) {
            parcels.subList(from, Math.min(parcels.size(), from + PARCELS_A_GRAB))
                    .forEach(parcel -> check.check(subject(parcel, 0)));
        }
    }

    private static CheckSubject subject(Polygon parcel, double accuracyM) {
        return new CheckSubject(
                "asked",
                Works.of(LineMap.ACTIVITY),
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(parcel, accuracyM), false)));
    }
}
