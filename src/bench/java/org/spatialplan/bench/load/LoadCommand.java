package org.spatialplan.bench.load;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how a service does under 20, 200 and 500 clients. Arguments: seconds for each row, at most 60, and the address of a service
 * on this machine; without an address one is started with a heap of 1 GB. It asks nobody else: it is a load.
 */
public final class LoadCommand {

    private static final int[] CLIENTS = {20, 200, 500};
    private static final int MAX_SECONDS = 60;
    private static final PrintStream OUT = System.out;

    private LoadCommand() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("From 1 to " + MAX_SECONDS + " seconds a row, not " + seconds);
        }
        if (arguments.length > 1) {
            table(port(URI.create(arguments[1])), seconds);
        } else {
            withService(seconds);
        }
    }

    private static int port(URI address) throws Exception {
        if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("Only a service on this machine is asked, not " + address.getHost());
        }
        return address.getPort();
    }

    private static void withService(int seconds) throws Exception {
        Path data = Files.createTempDirectory("load");
        int port = 18_431;
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpatialPlanApplication.class.getName(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spatialplan.data=" + data.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        try {
            LoadAnswers ready = new LoadAnswers();
            while (ready.count(200) == 0) {
                if (!service.isAlive()) {
                    throw new IllegalStateException(Files.readString(data.resolve("log")));
                }
                new LoadClient(port, () -> LoadMix.get("/readyz"), 500, ready).run(System.nanoTime() + 1);
            }
            table(port, seconds);
        } finally {
            service.destroy();
            service.waitFor();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void table(int port, int seconds) throws InterruptedException {
        rows(port, 4, 10); // what is computed once is there when they come
        OUT.println(
                "| clients | answers/s | p50 | p90 | p99 | 503 | of these without Retry-After | other | `/livez`: median, slowest |");
        OUT.println("|---:|---:|---:|---:|---:|---:|---:|---|---:|");
        for (int clients : CLIENTS) {
            LoadAnswers[] got = rows(port, clients, seconds);
            OUT.printf(
                    "| %d | %.0f | %.2f s | %.2f s | %.2f s | %d | %d | %s | %.3f s, %.3f s |%n",
                    clients,
                    got[0].count(200) / (double) seconds,
                    got[0].quantile(0.5),
                    got[0].quantile(0.9),
                    got[0].quantile(0.99),
                    got[0].count(503),
                    got[0].unexplained(),
                    got[0].others(),
                    got[1].quantile(0.5),
                    got[1].slowest());
        }
    }

    /** The answers of the clients, and those of one that asks for the probe beside them, twice a second. */
    private static LoadAnswers[] rows(int port, int clients, int seconds) throws InterruptedException {
        LoadAnswers answers = new LoadAnswers();
        LoadAnswers probes = new LoadAnswers();
        List<LoadMix> mixes =
                LongStream.range(0, clients).mapToObj(LoadMix::new).toList();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (LoadMix mix : mixes) {
            threads.add(new Thread(() -> new LoadClient(port, mix::next, 0, answers).run(end)));
        }
        threads.add(new Thread(() -> new LoadClient(port, () -> LoadMix.get("/livez"), 500, probes).run(end)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return new LoadAnswers[] {answers, probes};
    }
}
