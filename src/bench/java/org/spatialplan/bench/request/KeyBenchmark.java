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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.access.WrongKeyBrake;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Prints what a key costs a request, in milliseconds of CPU: the same request without a key, with one, and with one as the
 * password of HTTP Basic, in turns. Arguments are the number of rounds and of requests a round.
 */
public final class KeyBenchmark {

    private static final int KEYS = 200;
    private static final int WARM = 4000;
    private static final int FINDS = 20_000;
    private static final String PARCEL = "POLYGON((118.6 24.9,118.601 24.9,118.601 24.901,118.6 24.901,118.6 24.9))";

    private final PrintStream out = System.out;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final int rounds;
    private final int requests;

    private KeyBenchmark(int rounds, int requests) {
        this.rounds = rounds;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws IOException {
        new KeyBenchmark(
                        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15,
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500)
                .run();
    }

    private void run() throws IOException {
        Path data = Files.createTempDirectory("bench-keys");
        // the log of requests belongs to the cost, not to the table
        System.setOut(
                new PrintStream(new FileOutputStream(data.resolve("log").toFile()), false, StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SpatialPlanApplication.class)
                .run("--server.port=0", "--spatialplan.data=" + data)) {
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();
            KeyRing keys = service.getBean(KeyRing.class);
            String key = key(keys);
            out.printf("finding a key takes %.4f ms%n", finding(keys, service.getBean(WrongKeyBrake.class), key));
            String basic = Base64.getEncoder().encodeToString(("key:" + key).getBytes(StandardCharsets.US_ASCII));
            out.printf("%-14s %10s %10s %10s %10s%n", "request", "no key", "key", "as Basic", "key more");
            for (String line : List.of("GET /api/bodies?limit=1", "POST /api/conflicts?parts=false")) {
                measure(line, List.of("", "Bearer " + key, "Basic " + basic), port);
            }
        } finally {
            System.setOut(out);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** The last of many keys, all of them valid. */
    private static String key(KeyRing keys) {
        String secret = "";
        for (int i = 0; i < KEYS; i++) {
            KeyDraft draft = new KeyDraft("bench " + i, Role.READER, SeenLayers.PUBLIC, Optional.empty());
            secret = keys.make(draft, Caller.SERVICE).secret();
        }
        return secret;
    }

    /** Milliseconds of CPU to find the holder of a key, and to remember where it came from. */
    private double finding(KeyRing keys, WrongKeyBrake brake, String key) {
        double[] figures = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < FINDS; i++) {
                Caller holder = keys.holder(key);
                brake.check("127.0.0.1", holder);
                brake.right("127.0.0.1", holder);
            }
            figures[round] = (threads.getCurrentThreadCpuTime() - before) / 1e6 / FINDS;
        }
        return median(figures);
    }

    private void measure(String line, List<String> credentials, int port) throws IOException {
        List<byte[]> asked = credentials.stream()
                .map(credential -> request(line, credential))
                .toList();
        double[][] figures = new double[asked.size()][rounds];
        try (KeptClient client = new KeptClient(port)) {
            for (int i = 0; i < WARM; i++) {
                client.ask(asked.get(i % asked.size()));
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < asked.size(); i++) {
                    figures[i][round] = cost(client, asked.get(i));
                }
            }
        }
        double[] more = new double[rounds];
        Arrays.setAll(more, round -> figures[1][round] - figures[0][round]);
        out.printf(
                "%-14s %10.4f %10.4f %10.4f %10.4f%n",
                line.replaceFirst("\\?.*", "").replaceFirst(".*/", ""),
                median(figures[0]),
                median(figures[1]),
                median(figures[2]),
                median(more));
    }

    private static byte[] request(String line, String credential) {
        String body = line.startsWith("POST") ? PARCEL : "";
        return (line + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
                        + (credential.isEmpty() ? "" : "Authorization: " + credential + "\r\n")
                        + (body.isEmpty()
                                ? ""
                                : "Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n")
                        + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Milliseconds of CPU a request, of all threads but this one. */
    private double cost(KeptClient client, byte[] request) throws IOException {
        long before = nanos();
        for (int i = 0; i < requests; i++) {
            int status = client.ask(request);
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        }
        return (nanos() - before) / 1e6 / requests;
    }

    private long nanos() {
        long[] others = Arrays.stream(threads.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().getId())
                .toArray();
        return Arrays.stream(threads.getThreadCpuTime(others))
                .filter(nanos -> nanos > 0)
                .sum();
    }

    private static double median(double[] figures) {
        return Arrays.stream(figures)
                .sorted()
                .skip(figures.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
