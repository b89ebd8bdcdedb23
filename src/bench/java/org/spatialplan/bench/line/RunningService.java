package org.spatialplan.bench.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.app.start.SpatialPlanApplication;

/** The service, or one command of it, as a process of its own with a heap of its own. Linux. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern LEFT = Pattern.compile("->(\\d+)M\\(");
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Process process;
    private final int port;
    private final Path collections;
    private final long started = System.nanoTime();

    private RunningService(Process process, int port, Path collections) {
        this.process = process;
        this.port = port;
        this.collections = collections;
    }

    /**
     * Starts a built jar with chosen options of the virtual machine.
     *
     * @param options heap and all else
     */
    static RunningService start(Path jar, List<String> options, Path folder, int port, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new RunningService(begun(command, folder), port, folder.resolve("no-log"));
    }

    /** @param arguments settings, or a command */
    static RunningService start(String heap, Path folder, int port, String... arguments) throws IOException {
        Path collections = folder.resolve("gc-" + System.nanoTime() + ".log");
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections));
        if (!arguments[0].startsWith("--")) {
            // as bin/spatial-plan starts a command
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
        Stream.of(System.getProperty("options", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        String jar = System.getProperty("jar", "");
        command.addAll(
                jar.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), SpatialPlanApplication.class.getName())
                        : List.of("-jar", jar));
        command.addAll(List.of(arguments));
        return new RunningService(begun(command, folder), port, collections);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Process begun(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
    }

    /** Until the first 200. @return seconds since the start of the process */
    double awaitAnswer(String address) throws IOException, InterruptedException {
        while (secondsSince(started) < PATIENCE.toSeconds()) {
            if (!process.isAlive()) {
                throw new IOException("the service ended, see service.log");
            }
            try {
                if (get(address).statusCode() == 200) {
                    return secondsSince(started);
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(100);
        }
        throw new IOException("no answer of " + address);
    }

    /** Until a command is done. @return seconds since the start of the process */
    double awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("the command failed, see service.log");
        }
        return secondsSince(started);
    }

    HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(address)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String address, String key) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(address))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, String key, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(address))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/zip")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    /** Of all threads so far, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    /** The most that the process held so far, in MB. */
    long peakMb() throws IOException {
        return statusMb("VmHWM");
    }

    /** What the process holds now, in MB (resident set). */
    long residentMb() throws IOException {
        return statusMb("VmRSS");
    }

    private long statusMb(String name) throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** The most that any collection left in the heap, in MB. */
    long mostLeftMb() throws IOException {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(LEFT::matcher)
                    .filter(Matcher::find)
                    .mapToLong(left -> Long.parseLong(left.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /** What is reachable, by class and all together; collects all that is not. */
    Map<String, Long> liveBytes() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .start();
        String said = new String(asked.getInputStream().readAllBytes());
        Map<String, Long> bytes = new java.util.LinkedHashMap<>();
        for (String line : said.split("\n")) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length >= 3 && parts[0].equals("Total")) {
                bytes.put("total", Long.parseLong(parts[2]));
            } else if (parts.length >= 4 && parts[0].endsWith(":")) {
                bytes.merge(parts[3], Long.parseLong(parts[2]), Long::sum);
            }
        }
        return bytes;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
