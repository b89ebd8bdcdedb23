package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.spatialplan.shape.CityShapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a file of all parcels to a written row for each, checked as the service checks: validity, duplicates, projection,
 * verdict by the rules, sizes on the ellipsoid. PostGIS writes no more than the pairs and their areas, of parcels that it has
 * loaded and indexed before.
 */
final class FileToResult implements AutoCloseable {

    private static final int WARM_UP = 6;
    private static final double AREA_SHARE = 1e-3;
    private static final double ROUNDED_M2 = 0.01;
    private final CityShapes data;
    private final PostgisRival postgis;
    private final BulkService ours;
    private final Path folder = Files.createTempDirectory("file-to-result");
    private final Path geoJson;
    private final Path geoPackage;
    private final Path rows = folder.resolve("rows.ndjson");
    private final List<Round> rounds = new ArrayList<>();
    private double firstSeconds;

    /** Seconds of each. */
    private record Round(double parallelPlan, double twoConnections, double load, double geoJson, double geoPackage) {

        double best() {
            return Math.min(parallelPlan, twoConnections);
        }
    }

    FileToResult(CityShapes data, PostgisRival postgis, Service service) throws IOException {
        this.data = data;
        this.postgis = postgis;
        this.ours = new BulkService(service);
        this.geoJson = ParcelFiles.geoJson(folder.resolve("parcels.geojson"), data.parcels());
        this.geoPackage = ParcelFiles.geoPackage(folder.resolve("parcels.gpkg"), data.parcels());
    }

    FileToResult run(int count) throws Exception {
        firstSeconds = ours.run(geoPackage, rows);
        for (int i = 0; i < WARM_UP; i++) {
            ours.run(geoPackage, rows);
            ours.run(geoJson, rows);
        }
        for (int i = 0; i < count; i++) {
            rounds.add(new Round(
                    postgis.allByParallelPlan(),
                    postgis.allByTwoConnections(),
                    postgis.loadParcels(),
                    ours.run(geoJson, rows),
                    ours.run(geoPackage, rows)));
        }
        return this;
    }

    void tell(Ratios ratios) throws Exception {
        ratios.knownRate("pairs into a table: PostGIS, loaded before", rate(Round::best));
        double copiedIn = rate(round -> round.load + round.best());
        ratios.rate(
                "from a GeoJSON file to written rows: PostGIS, rows copied in and queried",
                copiedIn,
                rate(Round::geoJson),
                1.5);
        ratios.rate(
                "from a GeoPackage to written rows: PostGIS, rows copied in and queried",
                copiedIn,
                rate(Round::geoPackage),
                1.5);
        double warmSeconds =
                rounds.stream().mapToDouble(Round::geoPackage).min().orElseThrow();
        ratios.atMost("the first job after a start, a GeoPackage", firstSeconds, 2 * warmSeconds, "s");
        long same = sameRows();
        int count = data.parcels().size();
        ratios.same("rows with the same area as PostGIS", count, same, "all, within 0.1 %", same == count);
    }

    /** Of the best round: what else the machine does can only slow a round down. */
    private double rate(ToDoubleFunction<Round> seconds) {
        return data.parcels().size()
                / rounds.stream().mapToDouble(seconds).min().orElseThrow();
    }

    private long sameRows() throws Exception {
        Map<Integer, Double> theirs = new HashMap<>();
        postgis.pairs().areasM2().forEach((pair, areaM2) -> theirs.merge(pair.parcel(), areaM2, Double::sum));
        JsonMapper mapper = new JsonMapper();
        try (Stream<String> lines = Files.lines(rows)) {
            return lines.map(mapper::readTree)
                    .filter(row ->
                            isSame(row, theirs.getOrDefault(row.path("number").intValue() - 1, 0.0)))
                    .count();
        }
    }

    private static boolean isSame(JsonNode row, double rivalM2) {
        double difference = Math.abs(row.path("overlap").doubleValue() - rivalM2);
        return difference <= Math.max(ROUNDED_M2, AREA_SHARE * rivalM2);
    }

    @Override
    public void close() throws IOException {
        ours.close();
        for (Path file : List.of(geoJson, geoPackage, rows, folder)) {
            Files.deleteIfExists(file);
        }
    }
}
