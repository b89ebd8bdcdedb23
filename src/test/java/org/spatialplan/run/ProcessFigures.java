package org.spatialplan.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What this process has cost so far, for benchmarks that start processes and read what they print.
 *
 * @param wallSeconds since its start
 * @param cpuSeconds of all threads, with compiler and collector
 * @param peakBytes the most memory that it held
 */
public record ProcessFigures(double wallSeconds, double cpuSeconds, double peakBytes) {

    private static final String BEGIN = "figures ";
    private static final Path STATUS = Path.of("/proc/self/status");

    /** At the start of the process. */
    public static final ProcessFigures START = new ProcessFigures(0, 0, 0);

    public static ProcessFigures now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ProcessFigures(
                (System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime())
                        / 1e3,
                system.getProcessCpuTime() / 1e9,
                peak());
    }

    /** Zero where the system does not tell. */
    private static double peak() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints one line: what was spent since an earlier moment.
     *
     * @param more figures, by names without blanks
     */
    public void print(ProcessFigures earlier, Map<String, Double> more) {
        Map<String, Double> all = new TreeMap<>(more);
        all.put("wall", wallSeconds - earlier.wallSeconds);
        all.put("cpu", cpuSeconds - earlier.cpuSeconds);
        all.put("peak", peakBytes);
        StringBuilder line = new StringBuilder(BEGIN);
        all.forEach((name, value) -> line.append(name).append('=').append(value).append(' '));
        System.out.println(line);
    }

    /** Reads a line of {@link #print}; empty if it is another one. */
    public static Optional<Map<String, Double>> read(String line) {
        if (!line.startsWith(BEGIN)) {
            return Optional.empty();
        }
        Map<String, Double> figures = new HashMap<>();
        for (String each : line.substring(BEGIN.length()).strip().split(" ")) {
            String[] pair = each.split("=");
            figures.put(pair[0], Double.valueOf(pair[1]));
        }
        return Optional.of(figures);
    }
}
