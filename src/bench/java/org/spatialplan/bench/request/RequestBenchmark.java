package org.spatialplan.bench.request;

import com.sun.management.ThreadMXBean;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Prints what requests cost, in milliseconds of CPU. Arguments are the number of rounds, of 500 requests each, and names of
 * requests if not all are to be measured.
 */
public final class RequestBenchmark {

    private static final int REQUESTS = 500;
    /** A service in use is warm: the JVM's last compiler takes what was called some 10,000 times. */
    private static final int WARM = 20_000;

    private final PrintStream out = System.out;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Door(String name, String line, String type, String body) {

        static Door get(String name, String address) {
            return new Door(name, "GET " + address, "", "");
        }

        byte[] request() {
            String length =
                    body.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
            return (line + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nAccept: */*\r\n" + length + "\r\n"
                            + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final String PARCEL = "POLYGON((118.6 24.9,118.601 24.9,118.601 24.901,118.6 24.901,118.6 24.9))";

    private static final List<Door> DOORS = List.of(
            Door.get("probe", "/livez"),
            Door.get("404", "/nothing-here"),
            Door.get("404 of an API", "/api/projects/9999"),
            Door.get("400", "/api/projects?limit=none"),
            Door.get("small list", "/api/bodies?limit=1"),
            Door.get("one project", "/api/projects/95"),
            new Door("one parcel", "POST /api/conflicts?parts=false", "text/plain", PARCEL),
            Door.get("one row", "/ogc/collections/rivers/items?limit=1"),
            Door.get("vector tile", "/ogc/collections/rivers/tiles/WebMercatorQuad/12/1754/3397?f=mvt"),
            Door.get("WFS fault", "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetNothing"),
            Door.get("WMTS fault", "/wmts?SERVICE=WMTS&REQUEST=GetNothing"));

    public static void main(String[] arguments) throws IOException {
        List<String> names = Arrays.asList(arguments);
        new RequestBenchmark()
                .run(
                        names.isEmpty() ? 5 : Integer.parseInt(names.get(0)),
                        names.size() < 2
                                ? DOORS
                                : DOORS.stream()
                                        .filter(door -> names.contains(door.name()))
                                        .toList());
    }

    private void run(int rounds, List<Door> doors) throws IOException {
        Path data = Files.createTempDirectory("bench-requests");
        // the log of requests belongs to the cost, not to the table
        System.setOut(
                new PrintStream(new FileOutputStream(data.resolve("log").toFile()), false, StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SpatialPlanApplication.class)
                        .run("--server.port=0", "--spatialplan.data=" + data);
                BareServer bare = new BareServer()) {
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();
            out.printf("%-16s %6s %8s %8s %8s %9s%n", "request", "status", "ours", "bare", "more", "KB alloc.");
            for (Door door : doors) {
                measure(door, port, bare.port(), rounds);
            }
        } finally {
            System.setOut(out);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void measure(Door door, int ours, int bare, int rounds) throws IOException {
        int status;
        try (KeptClient client = new KeptClient(ours)) {
            status = client.ask(door.request());
        }
        Door same =
                new Door(door.name(), door.line().split(" ")[0] + " /" + status + "/1000", door.type(), door.body());
        double[] figures = new double[rounds];
        double[] bareFigures = new double[rounds];
        double[] kilobytes = new double[rounds];
        try (KeptClient client = new KeptClient(ours);
                KeptClient other = new KeptClient(bare)) {
            for (int i = 0; i < WARM; i++) {
                client.ask(door.request());
                other.ask(same.request());
            }
            for (int round = 0; round < rounds; round++) {
                double[] cost = cost(client, door.request());
                figures[round] = cost[0];
                kilobytes[round] = cost[1];
                bareFigures[round] = cost(other, same.request())[0];
            }
        }
        double our = median(figures);
        double their = median(bareFigures);
        out.printf(
                "%-16s %6d %8.3f %8.3f %8.3f %9.1f%n", door.name(), status, our, their, our - their, median(kilobytes));
    }

    /** Milliseconds of CPU and kilobytes of memory a request, of all threads but this one. */
    private double[] cost(KeptClient client, byte[] request) throws IOException {
        long[] before = sums();
        for (int i = 0; i < REQUESTS; i++) {
            client.ask(request);
        }
        long[] after = sums();
        return new double[] {(after[0] - before[0]) / 1e6 / REQUESTS, (after[1] - before[1]) / 1e3 / REQUESTS};
    }

    private long[] sums() {
        long[] others = Arrays.stream(threads.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().getId())
                .toArray();
        return new long[] {
            Arrays.stream(threads.getThreadCpuTime(others))
                    .filter(nanos -> nanos > 0)
                    .sum(),
            Arrays.stream(threads.getThreadAllocatedBytes(others))
                    .filter(bytes -> bytes > 0)
                    .sum()
        };
    }

    private static double median(double[] figures) {
        return Arrays.stream(figures)
                .sorted()
                .skip(figures.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
