package org.spatialplan.bench.rival;

/**
 * Rows of the benchmark that are measured together.
 *
 * @param name by which it can be asked for alone, and its place in docs/benchmarks.md
 * @param title what it measures
 * @param measuring adds its rows
 */
public record Group(String name, String title, Measuring measuring) {

    /** Measures what the workload holds and tells it. */
    @FunctionalInterface
    public interface Measuring {
        void run(Workload workload, Ratios ratios) throws Exception;
    }
}
