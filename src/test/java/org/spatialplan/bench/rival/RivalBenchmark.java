package org.spatialplan.bench.rival;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.PostgisServer;

/**
 * Measures ours and the rivals in turn on the same data and prints the ratios. Run with {@code bin/bench-rivals}; the
 * argument is the number of rounds, 5 without one. Results stand in docs/benchmarks.md.
 */
public final class RivalBenchmark {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final int GROWTH_WARM_UP = 10;
    private final BenchData data;
    private final PostgisRival postgis;
    private static final String[] TUNED = {
        "shared_buffers = 512MB",
        "work_mem = 64MB",
        "maintenance_work_mem = 256MB",
        "effective_cache_size = 2GB",
        "random_page_cost = 1.1",
        "max_wal_size = 4GB",
        "jit = off",
        "autovacuum = off",
        "max_parallel_workers_per_gather = 2"
    };

    private final GeosRival geos;
    private final Ours ours;
    private final Ratios ratios = new Ratios();

    private RivalBenchmark(BenchData data, PostgisRival postgis, GeosRival geos) {
        this.data = data;
        this.postgis = postgis;
        this.geos = geos;
        this.ours = new Ours(data);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        BenchData data = BenchData.make();
        try (PostgisServer server = PostgisServer.start(TUNED);
                PostgisRival postgis = PostgisRival.load(server, data);
                GeosRival geos = GeosRival.start(postgis.pieces(), Shape.of(data.parcels()))) {
            new RivalBenchmark(data, postgis, geos).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        printFacts(rounds);
        printLoad();
        new OneParcel(data, postgis, geos, ours).run(WARM_UP, rounds).tell(ratios);
        new AllParcels(data, postgis, geos, ours).run(WARM_UP, rounds).tell(ratios);
        runService(rounds);
        new Rivers(data, postgis, ours).run(WARM_UP, rounds).tell(ratios);
        tellIndex();
        new Growth().run(GROWTH_WARM_UP, rounds).tell(ratios);
        ratios.print(System.out);
        printLoad();
    }

    /** More than two or three run when others use the machine: then times are too long, and ratios rough. */
    private static void printLoad() {
        System.out.printf(
                "%nThreads that wanted to run in the last minute: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void runService(int rounds) throws Exception {
        try (Service service = Service.start(data)) {
            new OneRequest(data, postgis, service).run(rounds).tell(ratios);
            try (FileToResult files = new FileToResult(data, postgis, service)) {
                files.run(rounds).tell(ratios);
            }
        }
    }

    private void tellIndex() {
        ratios.atMost("index: memory", Ours.bytesAVertex(data), 60, "bytes a vertex");
        ratios.atMost("index: build", Ours.buildSecondsAMillion(data), 3, "s a million vertices");
    }

    private void printFacts(int rounds) throws Exception {
        System.out.printf(
                "%s, %d cores, %d GB heap, Java %s%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 30,
                Runtime.version());
        System.out.printf("%s; GEOS %s in C%n", postgis.version(), geos.version());
        System.out.printf(
                "%,d polygons of %,d vertices, the largest of %,d, %,d parcels of %,d vertices, %d rivers; %d parcels asked one by one; %d rounds%n%n",
                data.polygons().size(),
                data.vertices(),
                data.polygons().get(0).getNumPoints(),
                data.parcels().size(),
                data.parcels().stream().mapToLong(Geometry::getNumPoints).sum(),
                data.rivers().size(),
                data.sample().length,
                rounds);
    }

    private static String processor() throws IOException {
        Path facts = Path.of("/proc/cpuinfo");
        if (!Files.exists(facts)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(facts).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
