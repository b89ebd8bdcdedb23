package org.spatialplan.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.door.stranger.ServiceProcess;
import org.spatialplan.run.Program;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entry point of {@code bin/fuzz} for the doors: the long mode of {@link FuzzTest}. */
public final class FuzzCommand {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("target/fuzz");
    private static final List<String> ROLES = List.of("planner", "editor", "administrator");
    private static final Pattern KEY = Pattern.compile("spk_[\\w-]+");
    private static final int STEP = 10_000;
    private static final int MAX_ERRORS = 20;

    private FuzzCommand() {}

    /**
     * {@code [--requests N] [--from N] [--connections N] [--door D] [--heap MB] [--url U]}; ends with 1 if an answer was wrong. A
     * service is started unless one on this machine is named.
     */
    public static void main(String[] arguments) throws Exception {
        String url = option(arguments, "--url", "");
        Path folder = Files.createTempDirectory("fuzz");
        FuzzReport report = new FuzzReport();
        try {
            if (!url.isEmpty()) {
                run(loopback(URI.create(url)), arguments, List.of(), report);
            } else {
                int heap = Integer.parseInt(option(arguments, "--heap", "1024"));
                List<String> keys =
                        ROLES.stream().map(role -> key(folder, role)).toList();
                try (ServiceProcess service = ServiceProcess.start(folder, heap)) {
                    run(URI.create("http://localhost:" + service.port() + "/"), arguments, keys, report);
                }
                keepLog(folder.resolve("service.log"));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(report.faults().isEmpty() ? 0 : 1);
    }

    /** Makes a key as an administrator does. */
    private static String key(Path folder, String role) {
        Matcher made = KEY.matcher(Program.run(
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SpatialPlanApplication.class.getName(),
                "keys",
                "create",
                "--name=fuzz",
                "--role=" + role,
                "--layers=all",
                "--data=" + folder.resolve("data")));
        if (!made.find()) {
            throw new IllegalStateException("No key was made for the role " + role);
        }
        return made.group();
    }

    private static void run(URI service, String[] arguments, List<String> keys, FuzzReport report) throws Exception {
        long count = Long.parseLong(option(arguments, "--requests", "100000"));
        long from = Long.parseLong(option(arguments, "--from", "0"));
        int connections = Integer.parseInt(option(arguments, "--connections", "4"));
        DoorFuzz fuzz = fuzz(service, option(arguments, "--door", ""), keys);
        System.out.println(count + " requests at " + service + ", seed " + System.getProperty("explore", "0"));
        int told = 0;
        for (long begin = from; begin < from + count; begin += STEP) {
            fuzz.run(begin, Math.min(STEP, from + count - begin), connections, report);
            for (; told < report.faults().size(); told++) {
                System.out.println(report.faults().get(told));
            }
            System.out.println(
                    report.requests() + " requests, " + report.faults().size() + " faults");
        }
        System.out.println(report);
        write(report);
    }

    private static DoorFuzz fuzz(URI service, String door, List<String> keys) throws Exception {
        List<Offer> offers = Offers.of(json(service, "v3/api-docs"), json(service, "ogc/api?f=json")).stream()
                .filter(offer -> offer.door().contains(door))
                .toList();
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("No door is called " + door);
        }
        List<byte[]> files = new ArrayList<>();
        for (String format : Bodies.FORMATS) {
            files.add(get(service, "ogc/collections/parks/items?limit=2&f=" + format));
        }
        return new DoorFuzz(service, offers, new Bodies(files), keys, List::of);
    }

    /** What the service called an error is a defect, whatever it answered. */
    private static void keepLog(Path log) throws IOException {
        Path kept = Files.copy(log, FOLDER.resolve("service.log"), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<String> lines = Files.lines(kept)) {
            lines.filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemoryError"))
                    .limit(MAX_ERRORS)
                    .forEach(System.out::println);
        }
    }

    private static void write(FuzzReport report) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("report.txt"), report.toString());
        for (FuzzReport.Fault fault : report.faults()) {
            Files.write(
                    FOLDER.resolve("request-" + fault.number() + ".http"),
                    fault.request().bytes());
        }
    }

    private static JsonNode json(URI service, String path) throws Exception {
        return JSON.readTree(get(service, path));
    }

    private static byte[] get(URI service, String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** A load is for this machine alone. */
    private static URI loopback(URI service) throws IOException {
        if (!InetAddress.getByName(service.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("Only a service on this machine is asked, not " + service.getHost());
        }
        return service;
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }
}
