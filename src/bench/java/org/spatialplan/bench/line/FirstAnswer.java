package org.spatialplan.bench.line;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes from the command to the first answer with an existing data folder, what that costs of processor time, and the memory
 * after it: of the built jar, of the jar unpacked, and unpacked with the archive of its classes, as the image and {@code bin/spatial-plan}
 * start it. Arguments: the built jar, the folder with the unpacked one and its archive, rounds. Each is a process of its own with a heap
 * of 1 GB, in turns; the fastest round counts. Ends with an error if the memory is beyond {@value #MAX_RESIDENT_MB} MB. Linux.
 */
public final class FirstAnswer {

    /** What the process may hold when it has started and computed what readers ask for, in MB, with a heap of 1 GB. */
    static final long MAX_RESIDENT_MB = 700;

    private static final String ASKED = "/api/projects/95";
    private static final long SETTLES_MS = 10_000;

    private final Path data;
    private final Path folder;

    private FirstAnswer(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /**
     * One start.
     *
     * @param seconds to the first answer
     * @param processorSeconds of all threads until then, with the compilers
     */
    private record Start(double seconds, double processorSeconds, long answerMb, long settledMb) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path unpacked = Path.of(arguments[1]).resolve("spatial-plan.jar");
        String archive = "-XX:SharedArchiveFile=" + Path.of(arguments[1]).resolve("classes.jsa");
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        FirstAnswer asked = new FirstAnswer(Files.createTempDirectory("first-answer"));
        asked.start(unpacked, List.of(archive)); // fills the data folder
        Map<String, Start> fastest = new LinkedHashMap<>();
        System.out.println("Processes that wanted to run, in the last minute: "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        for (int i = 0; i < rounds; i++) {
            fastest.merge("the jar", asked.start(jar, List.of()), FirstAnswer::faster);
            fastest.merge("unpacked", asked.start(unpacked, List.of()), FirstAnswer::faster);
            fastest.merge("unpacked, with the archive", asked.start(unpacked, List.of(archive)), FirstAnswer::faster);
        }
        System.out.println("| | first answer s | processor s | MB then | MB 10 s later |\n|---|---:|---:|---:|---:|");
        fastest.forEach((how, start) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %d |%n",
                how,
                start.seconds,
                start.processorSeconds,
                start.answerMb,
                start.settledMb));
        long most = fastest.values().stream().mapToLong(Start::settledMb).max().orElseThrow();
        if (most > MAX_RESIDENT_MB) {
            System.err.println(
                    "The process holds " + most + " MB after its start, at most " + MAX_RESIDENT_MB + " are allowed");
            System.exit(1);
        }
    }

    private Start start(Path jar, List<String> options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> all = new ArrayList<>(options);
        all.add("-Xmx1g");
        try (RunningService service = RunningService.start(
                jar, all, folder, port, "--spatialplan.data=" + data, "--spatialplan.port=" + port)) {
            double seconds = service.awaitAnswer(ASKED);
            double processorSeconds = service.cpuSeconds();
            long answerMb = service.residentMb();
            Thread.sleep(SETTLES_MS);
            return new Start(seconds, processorSeconds, answerMb, service.residentMb());
        }
    }

    private static Start faster(Start one, Start other) {
        return one.seconds < other.seconds ? one : other;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
