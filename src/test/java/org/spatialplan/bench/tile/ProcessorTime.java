package org.spatialplan.bench.tile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of processes, in nanoseconds. */
final class ProcessorTime {

    private static final long TICK_NANOS = 10_000_000;

    private ProcessorTime() {}

    static long ofThis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** In user and system mode, as Linux counts it: in steps of 10 ms. */
    static long of(int process) throws IOException {
        String all = Files.readString(Path.of("/proc/" + process + "/stat"));
        // after the name, which may hold blanks, the third field is the first
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NANOS;
    }
}
