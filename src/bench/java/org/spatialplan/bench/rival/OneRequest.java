package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.shape.CityShapes;

/**
 * One parcel at a time over one kept-open connection, round trip included: of PostGIS the areas that it shares, of the
 * service its whole report (diagnosis, verdict, rules, sizes on the ellipsoid, what stays free).
 */
final class OneRequest {

    /** As many requests as there are parcels: a service that runs for long has seen more. */
    private static final int WARM_UP_ROUNDS = Integer.getInteger("http.warmup", 40);

    private static final int DECIMALS = 11;
    private final PostgisRival postgis;
    private final KeptConnection connection;
    private final int[] sample;
    private final List<byte[]> requests;
    private final List<byte[]> whole;
    private final byte[] empty = KeptConnection.post(Service.Floor.PATH, new byte[] {1});
    private Times times = new Times();

    private record Times(Latencies floor, Latencies rival, Latencies ours, Latencies whole) {

        Times() {
            this(new Latencies(), new Latencies(), new Latencies(), new Latencies());
        }
    }

    OneRequest(CityShapes data, PostgisRival postgis, Service service) throws IOException {
        this(data, BenchLayers.FRAME::toLonLat, postgis, service);
    }

    /** @param toLonLat from the coordinates of the data */
    OneRequest(CityShapes data, UnaryOperator<Geometry> toLonLat, PostgisRival postgis, Service service)
            throws IOException {
        this.postgis = postgis;
        this.connection = new KeptConnection(service.port());
        this.sample = data.sample();
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        List<byte[]> outlines = IntStream.of(sample)
                .mapToObj(i -> writer.write(toLonLat.apply(data.parcels().get(i))))
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.requests = outlines.stream()
                .map(json -> KeptConnection.post("/api/conflicts?f=json&accuracy=0&parts=false", json))
                .toList();
        this.whole = outlines.stream()
                .map(json -> KeptConnection.post("/api/conflicts?f=json&accuracy=0", json))
                .toList();
    }

    OneRequest run(int rounds) throws IOException {
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            if (round == 0) {
                times = new Times();
            }
            times.floor.time(sample.length, i -> connection.ask(empty));
            times.rival.time(sample.length, i -> postgis.onPieces(sample[i]));
            times.ours.time(sample.length, i -> connection.ask(requests.get(i)));
            times.whole.time(sample.length, i -> connection.ask(whole.get(i)));
        }
        connection.close();
        return this;
    }

    void tell(Ratios ratios) {
        ratios.known("over HTTP: an empty answer of ours", times.floor.medianMicros(), times.floor.p95Micros());
        ratios.faster("over HTTP: PostGIS, median", times.rival.medianMicros(), times.ours.medianMicros(), 1);
        ratios.faster("over HTTP: PostGIS, p95", times.rival.p95Micros(), times.ours.p95Micros(), 1);
        ratios.faster(
                "over HTTP, with the geometry of what stays free: PostGIS, median",
                times.rival.medianMicros(),
                times.whole.medianMicros(),
                1);
        ratios.faster(
                "over HTTP, with the geometry of what stays free: PostGIS, p95",
                times.rival.p95Micros(),
                times.whole.p95Micros(),
                1);
    }
}
