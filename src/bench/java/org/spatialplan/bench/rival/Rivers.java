package org.spatialplan.bench.rival;

import org.spatialplan.shape.CityShapes;

/** Which parcels touch a river, and which lie within 500 m of it. */
final class Rivers {

    private static final double NEAR_M = 500;
    private final PostgisRival postgis;
    private final Ours ours;
    private final int count;
    private Times touching = new Times();
    private Times near = new Times();

    private record Times(Latencies rival, Latencies ours) {

        Times() {
            this(new Latencies(), new Latencies());
        }
    }

    Rivers(CityShapes data, PostgisRival postgis, Ours ours) {
        this.postgis = postgis;
        this.ours = ours;
        this.count = data.rivers().size();
    }

    Rivers run(int warmUp, int rounds) {
        for (int round = -warmUp; round < rounds; round++) {
            if (round == 0) {
                touching = new Times();
                near = new Times();
            }
            round();
        }
        return this;
    }

    void tell(Ratios ratios) throws Exception {
        tell(ratios, "parcels that touch a river", touching, 0);
        tell(ratios, "parcels within 500 m of a river", near, NEAR_M);
    }

    private void round() {
        touching.rival.time(count, postgis::touching);
        touching.ours.time(count, river -> ours.parcelsNear(river, 0));
        near.rival.time(count, postgis::near);
        near.ours.time(count, river -> ours.parcelsNear(river, NEAR_M));
    }

    private void tell(Ratios ratios, String measure, Times times, double distanceM) throws Exception {
        ratios.faster(measure + ": PostGIS, median", times.rival.medianMicros(), times.ours.medianMicros(), 2);
        ratios.faster(measure + ": PostGIS, p95", times.rival.p95Micros(), times.ours.p95Micros(), 2);
        long same = Agreement.sameRivers(postgis, ours, count, distanceM);
        ratios.same(measure + ": rivers with the same answer", count, same, "all", same == count);
    }
}
