package org.spatialplan.bench.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of the processes that this one started and waited for. Linux. */
final class ChildProcesses {

    private static final Path STAT = Path.of("/proc/self/stat");
    /** Of user and of system in the numbers that follow the name of the program (proc(5)). */
    private static final int USER = 13;

    private static final int SYSTEM = 14;
    private static final double TICKS_A_SECOND = 100;

    private ChildProcesses() {}

    static double seconds() throws IOException {
        String stat = Files.readString(STAT);
        String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(numbers[USER]) + Long.parseLong(numbers[SYSTEM])) / TICKS_A_SECOND;
    }
}
