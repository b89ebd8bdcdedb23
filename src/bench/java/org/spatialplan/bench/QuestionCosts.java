package org.spatialplan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.openjdk.jmh.annotations.Param;

/**
 * Prints what the questions of {@link QuestionBenchmark} cost in CPU time of the thread that asks, which other programs
 * on the machine do not add to: the least and the median, in microseconds. Run with
 * {@code src/bench/run org.spatialplan.bench.QuestionCosts words district}; all without an argument.
 */
public final class QuestionCosts {

    private static final int WARMUP = 1_500;
    private static final int ASKED = 500;

    private QuestionCosts() {}

    public static void main(String[] arguments) throws Exception {
        String[] questions = arguments.length > 0
                ? arguments
                : QuestionBenchmark.class
                        .getField("question")
                        .getAnnotation(Param.class)
                        .value();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String question : questions) {
            QuestionBenchmark benchmark = new QuestionBenchmark();
            benchmark.question = question;
            benchmark.load();
            for (int i = 0; i < WARMUP; i++) {
                benchmark.ask();
            }
            double[] micros = new double[ASKED];
            for (int i = 0; i < ASKED; i++) {
                long before = threads.getCurrentThreadCpuTime();
                benchmark.ask();
                micros[i] = (threads.getCurrentThreadCpuTime() - before) / 1000.0;
            }
            Arrays.sort(micros);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", question, micros[0], micros[ASKED / 2]);
        }
    }
}
