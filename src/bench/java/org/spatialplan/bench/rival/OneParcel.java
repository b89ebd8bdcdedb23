package org.spatialplan.bench.rival;

import org.spatialplan.shape.CityShapes;

/** One parcel at a time: what of it do which polygons cover. */
final class OneParcel {

    private final CityShapes data;
    private final PostgisRival postgis;
    private final GeosRival geos;
    private final Ours ours;
    private final int[] sample;
    private Times times = new Times();

    private record Times(Latencies roundTrip, Latencies whole, Latencies pieces, Latencies inGeos, Latencies inOurs) {

        Times() {
            this(new Latencies(), new Latencies(), new Latencies(), new Latencies(), new Latencies());
        }
    }

    OneParcel(CityShapes data, PostgisRival postgis, GeosRival geos, Ours ours) {
        this.data = data;
        this.postgis = postgis;
        this.geos = geos;
        this.ours = ours;
        this.sample = data.sample();
    }

    OneParcel run(int warmUp, int rounds) throws Exception {
        warm();
        for (int round = -warmUp; round < rounds; round++) {
            if (round == 0) {
                times = new Times();
            }
            round();
        }
        return this;
    }

    void tell(Ratios ratios) {
        ratios.known("PostGIS: round trip", times.roundTrip.medianMicros(), times.roundTrip.p95Micros());
        ratios.known("one parcel: PostGIS, whole polygons", times.whole.medianMicros(), times.whole.p95Micros());
        ratios.known("one parcel: GEOS", times.inGeos.medianMicros(), times.inGeos.p95Micros());
        ratios.faster("one parcel: PostGIS, median", times.pieces.medianMicros(), times.inOurs.medianMicros(), 50);
        ratios.faster("one parcel: PostGIS, p95", times.pieces.p95Micros(), times.inOurs.p95Micros(), 5);
    }

    private void round() throws Exception {
        times.roundTrip.time(sample.length, i -> postgis.askNothing());
        times.whole.time(sample.length, i -> postgis.onWhole(sample[i]));
        times.pieces.time(sample.length, i -> postgis.onPieces(sample[i]));
        times.inGeos.add(geos.oneByOne(sample.length));
        times.inOurs.time(sample.length, i -> ours.one(sample[i]));
    }

    /** The compiler sees all parcels before the sample is timed: a server that runs for long has seen more. */
    private void warm() {
        for (int i = 0; i < data.parcels().size(); i++) {
            ours.one(i);
        }
    }
}
