package org.spatialplan.bench.line;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/** All parcels checked on two threads, exact and with accuracies, beside GEOS' exact intersections. */
public final class BulkByAccuracy {

    private static final int THREADS = 2;
    private static final int PARCELS_A_GRAB = 500;
    private static final double PARCELS_M = 0.5;
    private static final double LINE_M = 1;

    private BulkByAccuracy() {}

    public static void tell(Workload workload, Ratios ratios) throws Exception {
        CityShapes data = workload.data();
        ConflictCheck exact = LineMap.check(LineMap.of(data, 0));
        ConflictCheck uncertain = LineMap.check(LineMap.of(data, LINE_M));
        double geos = 0;
        double inExact = 0;
        double inUncertain = 0;
        for (int round = -1; round < workload.rounds(); round++) {
            double ofGeos = workload.geosPerSecond();
            double ofExact = perSecond(exact, data.parcels(), 0);
            double ofUncertain = perSecond(uncertain, data.parcels(), PARCELS_M);
            if (round >= 0) {
                geos = Math.max(geos, ofGeos);
                inExact = Math.max(inExact, ofExact);
                inUncertain = Math.max(inUncertain, ofUncertain);
            }
        }
        ratios.rate("parcels known to 0.5 m, line to 1 m: the exact bulk", inExact, inUncertain, 0.5);
        ratios.rate("parcels known to 0.5 m, line to 1 m: GEOS, exact", geos, inUncertain, 1);
    }

    private static double perSecond(ConflictCheck check, List<Polygon> parcels, double accuracyM)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> work(check, parcels, accuracyM, next)))
                .limit(THREADS)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return parcels.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void work(ConflictCheck check, List<Polygon> parcels, double accuracyM, AtomicInteger next) {
        for (int from = next.getAndAdd(PARCELS_A_GRAB); from < parcels.size(); from = next.getAndAdd(PARCELS_A_GRAB)) {
            for (Polygon parcel : parcels.subList(from, Math.min(parcels.size(), from + PARCELS_A_GRAB))) {
                check.check(new CheckSubject(
                        "asked",
                        Works.of(LineMap.ACTIVITY),
                        Set.of(),
                        List.of(new CheckSubject.Part("place", new UncertainShape(parcel, accuracyM), false))));
            }
        }
    }
}
