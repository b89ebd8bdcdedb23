package org.spatialplan.conformance;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs one suite against a running service, prints what failed and the counts, and ends with 1 if anything failed. */
public final class ConformanceRun {

    private ConformanceRun() {}

    public static void main(String[] args) {
        PrintStream report = System.out;
        int exitCode;
        try {
            exitCode = run(args, report);
        } catch (Exception | LinkageError e) {
            report.println("the suite cannot be run: " + e);
            e.printStackTrace();
            exitCode = 2;
        }
        // The suites leave threads behind.
        System.exit(exitCode);
    }

    private static int run(String[] args, PrintStream report) throws Exception {
        if (args.length < 2) {
            report.println("usage: <suite> <address of the service> [argument=value …]");
            return 2;
        }
        TestSuite suite = TestSuite.named(args[0]);
        Path folder = Path.of(System.getProperty("conformance.suite"));
        Path work = Path.of(System.getProperty("conformance.work")).toAbsolutePath();
        Files.createDirectories(work);
        Map<String, String> arguments = suite.arguments(args[1], pairs(args));
        PublishedSchemas.install(args[1].startsWith("http:"));

        OutcomeTally tally = new OutcomeTally(suite.id());
        try (PrintStream log = new PrintStream(work.resolve("run.log").toFile(), "UTF-8")) {
            System.setOut(log);
            System.setErr(log);
            switch (suite.kind()) {
                case CTL -> new CtlRun(folder, work).run(suite, arguments, tally);
                case TESTNG -> new TestNgRun(work).run(suite, arguments, tally);
            }
        }
        tally.print(report);
        return tally.isPassed() ? 0 : 1;
    }

    private static Map<String, String> pairs(String[] args) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(args).skip(2).forEach(argument -> {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("an argument is name=value, found '" + argument + "'");
            }
            pairs.put(argument.substring(0, equals), argument.substring(equals + 1));
        });
        return pairs;
    }
}
