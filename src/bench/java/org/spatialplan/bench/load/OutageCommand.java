package org.spatialplan.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spatialplan.FaultyRelay;
import org.spatialplan.FaultyRelay.Mode;
import org.spatialplan.PostgisServer;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.bench.request.KeptClient;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.Login;
import org.spatialplan.store.PostgisDatabase;
import org.spatialplan.store.Stores;
import org.springframework.util.FileSystemUtils;

/**
 * Prints what 250 clients see who ask for old versions once a second, and others beside them, while PostGIS stops, freezes, or is
 * behind a network that fails. Arguments: seconds for each row, and the number of clients. The service is a process of its own with
 * 1 GB, the database one of the system's packages.
 */
public final class OutageCommand {

    private static final PrintStream OUT = System.out;
    private static final String USER = "postgres";
    private static final int PORT = 18_432;
    private static final int WARM_UP = 400;
    private static final List<String> LAYERS = List.of("sea", "bays", "parks");
    private static final List<String> CURRENT = List.of(
            "/ogc/collections/parks/items?f=json&limit=100",
            "/ogc/collections/districts/tiles/WebMercatorQuad/9/219/424?f=mvt",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=industrial-parks",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=CRS:84&BBOX=118,24.5,119,25.5"
                    + "&WIDTH=300&HEIGHT=300&FORMAT=image/png");

    private OutageCommand() {}

    /** What a row does to the database, and undoes. */
    private interface Deed {
        void run() throws Exception;
    }

    private record Answer(int status, double seconds) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 250;
        Path data = Files.createTempDirectory("outage");
        try (PostgisServer server = PostgisServer.start();
                FaultyRelay relay = FaultyRelay.to(FaultyRelay.portOf(server.url(USER)))) {
            Process service = service(relay.through(server.url(USER)), data);
            Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
            try {
                await(service, "/readyz", data);
                addVersions(server.url(USER));
                await(service, "/api/layers/parks/versions/2", data);
                table(server, relay, seconds, clients);
            } finally {
                service.destroy();
                service.waitFor();
                server.thaw();
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static Process service(String url, Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpatialPlanApplication.class.getName(),
                        "--server.port=" + PORT,
                        "--server.address=127.0.0.1",
                        "--spatialplan.access.open-reading=true",
                        "--spatialplan.database.url=" + url,
                        "--spatialplan.database.username=" + USER,
                        "--spatialplan.data=" + data.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
    }

    private static void await(Process service, String address, Path data) throws IOException, InterruptedException {
        while (ask(address).status() != 200) {
            if (!service.isAlive()) {
                throw new IllegalStateException(Files.readString(data.resolve("log")));
            }
            Thread.sleep(200);
        }
    }

    /** Adds a second version of some layers, so that the first is only in the database. */
    private static void addVersions(String url) {
        Login login = new Login(USER, "");
        try (Stores stores = Stores.open(new PostgisDatabase(url, login, login, "spatialplan_reader", 2))) {
            LAYERS.forEach(layer -> stores.layers()
                    .append(List.of(new NewVersion(
                            layer,
                            "f".repeat(64),
                            "the benchmark",
                            Origin.IMPORTED,
                            Instant.now(),
                            stores.layers().findCurrent(layer).orElseThrow().features()))));
        }
    }

    private static void table(PostgisServer server, FaultyRelay relay, int seconds, int clients) throws Exception {
        OUT.println(
                "| database | old versions: 200 | 503 | other | 503: p50 | p99 | slowest | current: 200 | 503 | other"
                        + " | p50 | p99 | `/livez`: slowest | back after |");
        OUT.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        Deed pass = () -> relay.turn(Mode.PASS);
        row("there", () -> {}, () -> {}, seconds, clients);
        row("stopped", server::halt, server::resume, seconds, clients);
        row("frozen", server::freeze, server::thaw, seconds, clients);
        row("network holds back", () -> relay.turn(Mode.HOLD), pass, seconds, clients);
        row("network swallows", () -> relay.turn(Mode.SWALLOW), pass, seconds, clients);
        row("network resets", () -> relay.turn(Mode.RESET), pass, seconds, clients);
        row("connections forgotten", relay::forgetOpen, pass, seconds, clients);
        row("150 ms away", () -> relay.turn(Mode.DELAY), pass, seconds, clients);
    }

    /** The deed is done after a second of questions, so that some are on their way. */
    private static void row(String name, Deed begin, Deed end, int seconds, int clients) throws Exception {
        ConcurrentLinkedQueue<Answer> old = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Answer> current = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Answer> probes = new ConcurrentLinkedQueue<>();
        long last = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            String address = "/api/layers/" + LAYERS.get(i % LAYERS.size()) + "/versions/1?f=geojson&limit=10";
            threads.add(client(List.of(address), 1000, last, old));
        }
        threads.add(client(CURRENT, 100, last, current));
        threads.add(client(CURRENT, 100, last, current));
        threads.add(client(List.of("/livez"), 200, last, probes));
        threads.forEach(Thread::start);
        Thread.sleep(1000);
        begin.run();
        for (Thread thread : threads) {
            thread.join();
        }
        end.run();
        long ended = System.nanoTime();
        while (ask("/api/layers/parks/versions/1?f=geojson&limit=10").status() != 200) {
            Thread.sleep(20);
        }
        double back = (System.nanoTime() - ended) / 1e9;
        double[] refused = times(old, 503);
        double[] good = times(current, 200);
        OUT.printf(
                "| %s | %d | %d | %d | %.3f s | %.3f s | %.3f s | %d | %d | %d | %.3f s | %.3f s | %.3f s | %.2f s |%n",
                name,
                times(old, 200).length,
                refused.length,
                old.size() - times(old, 200).length - refused.length,
                quantile(refused, 0.5),
                quantile(refused, 0.99),
                quantile(refused, 1),
                good.length,
                times(current, 503).length,
                current.size() - good.length - times(current, 503).length,
                quantile(good, 0.5),
                quantile(good, 0.99),
                probes.stream().mapToDouble(Answer::seconds).max().orElse(Double.NaN),
                back);
    }

    private static Thread client(List<String> addresses, int pause, long last, ConcurrentLinkedQueue<Answer> answers) {
        return new Thread(() -> {
            try (KeptClient client = new KeptClient(PORT)) {
                for (int i = 0; System.nanoTime() < last; i++) {
                    answers.add(ask(client, addresses.get(i % addresses.size())));
                    Thread.sleep(pause);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Answer ask(String address) throws IOException {
        try (KeptClient client = new KeptClient(PORT)) {
            return ask(client, address);
        }
    }

    /** @return status 0 if no answer came */
    private static Answer ask(KeptClient client, String address) throws IOException {
        long begun = System.nanoTime();
        int status;
        try {
            status = client.ask(LoadMix.get(address));
        } catch (IOException e) {
            client.close();
            status = 0;
        }
        return new Answer(status, (System.nanoTime() - begun) / 1e9);
    }

    private static double[] times(ConcurrentLinkedQueue<Answer> answers, int status) {
        double[] times = answers.stream()
                .filter(answer -> answer.status() == status)
                .mapToDouble(Answer::seconds)
                .toArray();
        Arrays.sort(times);
        return times;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1.0, share * sorted.length)];
    }
}
