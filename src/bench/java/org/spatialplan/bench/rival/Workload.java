package org.spatialplan.bench.rival;

import org.spatialplan.PostgisServer;
import org.spatialplan.shape.CityShapes;

/** What the groups of the benchmark ask and are asked: each is made when the first group wants it. Used by one thread. */
public final class Workload implements AutoCloseable {

    static final String[] TUNED = {
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

    private final int rounds;
    private final int vertices;
    private CityShapes data;
    private PostgisServer server;
    private PostgisRival postgis;
    private GeosRival geos;
    private Ours ours;

    Workload(int rounds, int vertices) {
        this.rounds = rounds;
        this.vertices = vertices;
    }

    public int rounds() {
        return rounds;
    }

    int vertices() {
        return vertices;
    }

    public CityShapes data() {
        data = data == null ? KeptData.get(vertices) : data;
        return data;
    }

    public PostgisServer server() throws Exception {
        server = server == null ? PostgisServer.start(TUNED) : server;
        return server;
    }

    PostgisRival postgis() throws Exception {
        postgis = postgis == null ? PostgisRival.load(server(), data()) : postgis;
        return postgis;
    }

    GeosRival geos() throws Exception {
        geos = geos == null ? GeosRival.start(postgis().pieces(), Shape.of(data().parcels())) : geos;
        return geos;
    }

    /** Parcels a second that GEOS intersects, exact, on two threads. */
    public double geosPerSecond() throws Exception {
        return data().parcels().size() / geos().bulk().seconds();
    }

    Ours ours() {
        ours = ours == null ? new Ours(data()) : ours;
        return ours;
    }

    @Override
    public void close() throws Exception {
        closeAll(geos, postgis, server);
    }

    private static void closeAll(AutoCloseable... opened) throws Exception {
        for (AutoCloseable each : opened) {
            if (each != null) {
                each.close();
            }
        }
    }
}
