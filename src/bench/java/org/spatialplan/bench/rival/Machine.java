package org.spatialplan.bench.rival;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where and when something was measured.
 *
 * @param load threads that wanted to run in the minute before: more than processors make times too long, and ratios rough
 */
record Machine(double load) {

    static Machine before() {
        return new Machine(now());
    }

    String after(Workload workload) {
        return String.format(
                Locale.ROOT,
                "(%s, %d processors, Java %s, a line of %,d vertices, %d rounds; threads that wanted to run: %.0f before, %.0f after)",
                LocalDate.now(java.time.ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                workload.vertices(),
                workload.rounds(),
                load,
                now());
    }

    private static double now() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
