package org.spatialplan.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Counts the tests of one suite and keeps those that failed. Not thread-safe. */
final class OutcomeTally {

    private static final int MAX_MESSAGE_LENGTH = 400;

    private final String suite;
    private final List<String> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int passed;
    private int skipped;

    OutcomeTally(String suite) {
        this.suite = suite;
    }

    void pass() {
        passed++;
    }

    void skip() {
        skipped++;
    }

    void fail(String test, String message) {
        failures.add("FAIL " + test + ": " + shortened(message));
    }

    /** A preparation that failed: the tests that need it are skipped, as for a class that is not announced. */
    void note(String preparation, String message) {
        notes.add("NOTE " + preparation + ": " + shortened(message));
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_MESSAGE_LENGTH ? line.substring(0, MAX_MESSAGE_LENGTH) + "…" : line;
    }

    /** Whether at least one test ran and none failed: a suite that stops before its first test has not passed. */
    boolean isPassed() {
        return failures.isEmpty() && passed > 0;
    }

    void print(PrintStream out) {
        notes.forEach(out::println);
        failures.forEach(out::println);
        out.printf("%s: passed %d, failed %d, skipped %d%n", suite, passed, failures.size(), skipped);
    }
}
