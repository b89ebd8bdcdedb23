package org.spatialplan.door.stranger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.run.Patience;
import org.spatialplan.run.Program;

/** The service in a process of its own, as an operator starts it, with a small heap. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready: open http://localhost:(\\d+)");
    private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
    private static final Pattern LOADED = Pattern.compile("(?m)^[| -]*([\\w.$]+)/");
    private static final String BIN = Path.of(System.getProperty("java.home"), "bin") + "/";

    private final Process process;
    private final Path folder;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path folder, Path log) {
        this.process = process;
        this.folder = folder;
        this.log = log;
        Patience.until("the service's port", () -> !process.isAlive() || ready().find());
        Matcher ready = ready();
        if (!ready.find()) {
            throw new AssertionError("The service does not start:\n" + log());
        }
        this.port = Integer.parseInt(ready.group(1));
    }

    /** @param folder for its data, its temporary files and its log */
    public static ServiceProcess start(Path folder, int heapMegabytes, String... settings) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path log = folder.resolve("service.log");
        List<String> command = new ArrayList<>(List.of(
                BIN + "java",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                SpatialPlanApplication.class.getName(),
                "--server.port=0",
                "--spatialplan.data=" + folder.resolve("data")));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, folder, log);
    }

    private Matcher ready() {
        return READY.matcher(log());
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of all its threads so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What of the heap is in use after a collection. */
    public int heapMegabytes() {
        String pid = Long.toString(process.pid());
        Program.run(folder, BIN + "jcmd", pid, "GC.run");
        return (int) (USED.matcher(Program.run(folder, BIN + "jcmd", pid, "GC.heap_info"))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                / 1024);
    }

    /** The names of all classes that it has loaded so far. */
    public Set<String> loadedClasses() {
        return LOADED.matcher(Program.run(folder, BIN + "jcmd", Long.toString(process.pid()), "VM.class_hierarchy"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Asks it to stop, as an operator does. @return the exit code */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
