package org.spatialplan.bench.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.bench.rival.Service;
import org.spatialplan.shape.CityShapes;

/**
 * Maps a second of random boxes, nothing cached, against MapServer in turn. Run with {@code bin/bench-maps}; the argument is
 * the number of rounds. Results stand in docs/benchmarks.md.
 */
public final class MapBenchmark {

    private static final int ROUNDS = 3;
    private static final double SECONDS = 3;
    private static final int BOXES = 2_000;
    private static final int[][] SIZES = {{256, 256}, {1024, 768}};
    private static final int[] SCALES = {25_000, 200_000, 1_000_000};
    private static final double[] TARGETS = {1, 3, 3};
    private static final int[] CLIENTS = {1, 4};
    private static final String STYLES = "classpath:/bench/styles/";
    private final MapServer rival;
    private final Service ours;
    private final Envelope area;
    private final int rounds;

    private MapBenchmark(MapServer rival, Service ours, Envelope area, int rounds) {
        this.rival = rival;
        this.ours = ours;
        this.area = area;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        CityShapes data = CityShapes.make();
        try (MapServer rival = MapServer.start(data);
                Service ours = Service.start(data, STYLES)) {
            System.out.println(MapServer.version());
            System.out.printf(
                    "%d cores, Java %s; %,d polygons of %,d vertices%n%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    data.polygons().size(),
                    data.vertices());
            new MapBenchmark(rival, ours, Plane.extent(Plane.of(data.polygons())), rounds).run();
            new FeatureAnswers(rival, ours.port()).print();
        }
    }

    private void run() throws Exception {
        System.out.println("| map | clients | painted: theirs, ours | MapServer | ours | ratio | target | met |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---|");
        for (int[] size : SIZES) {
            for (int i = 0; i < SCALES.length; i++) {
                for (int clients : CLIENTS) {
                    row(new MapRequests(size[0], size[1], SCALES[i], area), clients, TARGETS[i]);
                }
            }
        }
    }

    private void row(MapRequests maps, int clients, double target) throws Exception {
        List<byte[]> theirs = maps.make(BOXES, 1, rival.path(), "areas", "");
        List<byte[]> own = maps.make(BOXES, 1, "/ows?", "red-lines", "");
        double[] rivalRates = new double[rounds];
        double[] ownRates = new double[rounds];
        double painted = Painted.share(rival.port(), theirs);
        double ownPainted = Painted.share(ours.port(), own);
        MapLoad.perSecond(ours.port(), own, clients, 2 * SECONDS);
        for (int round = 0; round < rounds; round++) {
            rivalRates[round] = MapLoad.perSecond(rival.port(), theirs, clients, SECONDS);
            ownRates[round] = MapLoad.perSecond(ours.port(), own, clients, SECONDS);
        }
        double rate = median(rivalRates);
        double ownRate = median(ownRates);
        System.out.printf(
                Locale.ROOT,
                "| %d × %d at 1:%,d | %d | %.1f %%, %.1f %% | %.0f/s | %.0f/s | %.2f | %.0f | %s |%n",
                maps.width(),
                maps.height(),
                maps.scale(),
                clients,
                painted * 100,
                ownPainted * 100,
                rate,
                ownRate,
                ownRate / rate,
                target,
                ownRate >= target * rate ? "yes" : "**no**");
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
