package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;

/**
 * Runs a program with nothing of our environment, and kills it with its children at its deadline, when the work of the
 * calling thread has to end, and when this process dies. Stateless.
 */
final class ConfinedProcess {

    private static final int BUFFER = 1 << 14;
    private static final long LOOK_MILLIS = 20;

    private ConfinedProcess() {}

    /**
     * How a program ended.
     *
     * @param code its exit status, 128 and the signal's number if a signal ended it; {@link #LATE} at the deadline
     * @param said what it wrote to its two outputs
     */
    record Ended(int code, SaidLines said) {

        /** The code of a program that was killed at its deadline. */
        static final int LATE = -1;

        boolean isDone() {
            return code == 0;
        }

        boolean isLate() {
            return code == LATE;
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param environment all variables that it gets
     * @throws IOException if it cannot be started
     * @throws org.spatialplan.geo.OverLimitException if the time of the calling work is over
     * @throws WorkCancelledException if nobody waits for the work any more
     */
    static Ended run(List<String> command, Map<String, String> environment, Path folder, Duration most)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return awaited(process, System.nanoTime() + most.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkCancelledException();
        } finally {
            kill(process);
        }
    }

    private static Ended awaited(Process process, long end) throws IOException, InterruptedException {
        SaidLines said = new SaidLines();
        InputStream output = process.getInputStream();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            take(output, said);
            if (System.nanoTime() - end > 0) {
                return new Ended(Ended.LATE, said.end());
            }
            WorkLimit.ask();
        }
        take(output, said);
        return new Ended(process.exitValue(), said.end());
    }

    /** Takes what is there, so that a program that says much does not wait. */
    private static void take(InputStream output, SaidLines said) throws IOException {
        for (int there = output.available(); there > 0; there = output.available()) {
            said.take(output.readNBytes(Math.min(there, BUFFER)));
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
