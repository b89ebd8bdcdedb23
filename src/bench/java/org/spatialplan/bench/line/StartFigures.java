package org.spatialplan.bench.line;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineFiles;

/**
 * What a city's red line costs the whole service with the bundled plan: the time to the first answer, an import over HTTP and by
 * command, the first readers after it, and memory. Arguments: vertices of the line, heap, its accuracy in metres, and which of
 * {@code start,http,command}. Figures are of processes of their own; run it on a quiet machine.
 */
public final class StartFigures {

    private static final String KEY = "a-key-of-the-benchmark";
    private static final long FORMER_IS_LET_GO_MS = 150_000;
    private static final String ASKED = "/api/projects/95";
    private static final Map<String, String> READERS = readers();

    private final int vertices;
    private final String heap;
    private final LineFiles files;
    private final Path folder;

    private StartFigures(int vertices, String heap, LineFiles files, Path folder) {
        this.vertices = vertices;
        this.heap = heap;
        this.files = files;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String line = arguments.length > 0 ? arguments[0] : "1500000";
        String heap = arguments.length > 1 ? arguments[1] : "1g";
        double accuracyM = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        String what = arguments.length > 3 ? arguments[3] : "start,http,command";
        Path folder = Files.createTempDirectory("start-figures");
        try {
            CityShapes data = LineData.read(line);
            StartFigures figures = new StartFigures((int) data.vertices(), heap, LineFiles.of(data, accuracyM), folder);
            if (what.contains("start")) {
                figures.starts();
            }
            if (what.contains("http")) {
                figures.importOverHttp();
            }
            if (what.contains("command")) {
                figures.importByCommand();
            }
        } finally {
            if (!Boolean.getBoolean("keep")) {
                delete(folder);
            }
        }
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("project 95", ASKED);
        readers.put("conflicts", "/api/conflicts?limit=200");
        readers.put("layer conflicts", "/ogc/collections/conflicts/items?f=json&limit=200");
        readers.put(
                "GetMap plan",
                "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=EPSG:4490"
                        + "&BBOX=24.4,117.4,26.0,119.2&WIDTH=1000&HEIGHT=900&FORMAT=image/png");
        readers.put("tile of the line", "/ogc/collections/red-lines/tiles/WebMercatorQuad/10/437/848?f=mvt");
        readers.put("indicators", "/api/indicators");
        return readers;
    }

    private void starts() throws IOException, InterruptedException {
        Path geodata = folder.resolve("geodata");
        files.writeGeodata(geodata);
        Path data = folder.resolve("data");
        for (String state : List.of("empty", "filled")) {
            try (RunningService service = service(data, "--spatialplan.geodata=" + geodata + "/")) {
                tell("first answer, data folder " + state, service.awaitAnswer("/livez"), service);
                tell("  first verdict", service.awaitAnswer(ASKED), service);
                read(service);
                tellMemory(service);
            }
        }
    }

    private void importOverHttp() throws IOException, InterruptedException {
        Path zip = zip();
        try (RunningService service = service(folder.resolve("http"))) {
            tell("bundled data, first answer", service.awaitAnswer(ASKED), service);
            read(service);
            read(service);
            long before = service.liveBytes().get("total");
            for (String round : List.of("over HTTP", "over HTTP, the next version")) {
                importOverHttp(service, zip, round);
                read(service);
                read(service);
            }
            tellAdded("with the former map", service, before);
            Thread.sleep(FORMER_IS_LET_GO_MS);
            tellAdded("in all", service, before);
            tellMemory(service);
        }
    }

    private void tellAdded(String what, RunningService service, long before) throws IOException {
        long bytes = service.liveBytes().get("total") - before;
        System.out.printf(
                "%-44s %8.1f bytes a vertex%n", "memory that the line added, " + what, (double) bytes / vertices);
    }

    private void importOverHttp(RunningService service, Path zip, String round)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        double cpu = service.cpuSeconds();
        HttpResponse<String> answer = service.post(
                "/api/layers/red-lines/imports?dry-run=false&source=drawn&licence=CC0-1.0&author=nobody"
                        + "&valid-from=2026-01-01",
                KEY,
                BodyPublishers.ofFile(zip));
        String id = answer.body().replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String state = answer.body();
        double slowest = 0;
        while (!state.matches("(?s).*\"state\"\\s*:\\s*\"(COMMITTED|REFUSED|FAILED)\".*")) {
            Thread.sleep(500);
            long asked = System.nanoTime();
            service.get(ASKED);
            slowest = Math.max(slowest, seconds(asked));
            state = service.get("/api/imports/" + id, KEY).body();
        }
        if (!state.contains("COMMITTED")) {
            throw new IOException("the import failed: " + state);
        }
        tell("import " + round, seconds(start), service);
        System.out.printf(
                "%-44s %8.1f s CPU, a reader meanwhile at most %.2f s%n", "", service.cpuSeconds() - cpu, slowest);
    }

    private void importByCommand() throws IOException, InterruptedException {
        Path data = folder.resolve("command");
        try (RunningService command = RunningService.start(
                heap,
                folder,
                0,
                "import",
                zip().toString(),
                "--data",
                data.toString(),
                "--layer=red-lines",
                "--source=drawn",
                "--licence=CC0-1.0",
                "--author=nobody",
                "--valid-from=2026-01-01")) {
            System.out.printf("%-44s %8.1f s%n", "import by command", command.awaitEnd());
            System.out.printf("%-44s %8d MB%n", "  most left by a collection", command.mostLeftMb());
        }
        try (RunningService service = service(data)) {
            tell("first answer after it", service.awaitAnswer(ASKED), service);
        }
    }

    private RunningService service(Path data, String... settings) throws IOException {
        int port = freePort();
        String[] all = Stream.concat(
                        Stream.of(
                                "--spatialplan.data=" + data,
                                "--spatialplan.port=" + port,
                                "--spatialplan.imports.token=" + KEY),
                        Stream.of(settings))
                .toArray(String[]::new);
        return RunningService.start(heap, folder, port, all);
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("line.zip");
        if (!Files.exists(zip)) {
            files.writeShapefile(zip);
        }
        return zip;
    }

    /** What one reader after the other waits. */
    private static void read(RunningService service) throws IOException, InterruptedException {
        StringBuilder told = new StringBuilder();
        for (Map.Entry<String, String> reader : READERS.entrySet()) {
            long start = System.nanoTime();
            int status = service.get(reader.getValue()).statusCode();
            told.append(String.format(
                    " | %s %.0f ms%s",
                    reader.getKey(), seconds(start) * 1e3, status == 200 ? "" : " (" + status + ")"));
        }
        System.out.println("  readers" + told);
    }

    private void tell(String what, double seconds, RunningService service) throws IOException {
        System.out.printf(
                "%-44s %8.1f s %8.1f s CPU | peak of the process %,5d MB, most left by a collection %,5d MB%n",
                what, seconds, service.cpuSeconds(), service.peakMb(), service.mostLeftMb());
    }

    private void tellMemory(RunningService service) throws IOException {
        Map<String, Long> bytes = service.liveBytes();
        StringBuilder told = new StringBuilder();
        bytes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("total"))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .forEach(entry ->
                        told.append(String.format(" | %s %,d MB", entry.getKey(), entry.getValue() / 1_000_000)));
        System.out.printf(
                "%-44s %,8d MB = %.1f bytes a vertex%s%n",
                "reachable", bytes.get("total") / 1_000_000, (double) bytes.get("total") / vertices, told);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
