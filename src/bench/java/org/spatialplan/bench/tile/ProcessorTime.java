package org.spatialplan.bench.tile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes, in nanoseconds, as Linux tells it. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** Of this one without its compilers: a service that runs for long has compiled its code. */
    static long ofThis() throws IOException {
        long all = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        for (Path task : tasks()) {
            if (Files.readString(task.resolve("comm")).matches("(?s)C[12] Compiler.*")) {
                all -= run(task);
            }
        }
        return all;
    }

    private static List<Path> tasks() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.filter(task -> Files.exists(task.resolve("schedstat"))).toList();
        }
    }

    static long of(int process) throws IOException {
        return run(Path.of("/proc/" + process));
    }

    /** The first number is the time on a processor. */
    private static long run(Path task) throws IOException {
        return Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]);
    }
}
