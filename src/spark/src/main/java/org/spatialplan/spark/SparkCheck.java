package org.spatialplan.spark;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.ShutdownHookManager;
import org.spatialplan.geo.CodedException;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** The command {@code spark-check}: checks a nation's parcels against the layers of a lake. */
public final class SparkCheck {

    private static final int TASKS_A_CORE = 8;

    private SparkCheck() {}

    /** Runs the job and ends with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        int code = ExitCode.FAULT; // else a program that dies ends with 1, which means rows with findings
        try {
            code = run(arguments);
        } catch (Exception | Error e) { // a session that does not start is a checked exception that nobody declares
            e.printStackTrace();
        }
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    private static int run(String[] arguments) {
        if (OptionReader.asksForHelp(arguments)) {
            System.out.print(Help.text());
            return arguments.length == 0 ? ExitCode.USAGE : ExitCode.DONE;
        }
        JobOptions options;
        try {
            options = OptionReader.read(arguments);
        } catch (CodedException e) {
            System.err.println(e.messageInBoth() + " [" + e.code() + "]");
            return code(e);
        }
        SparkSession spark =
                SparkSession.builder().config(settings()).appName("spark-check").getOrCreate();
        try {
            return run(spark, options, System.out, System.err);
        } finally {
            spark.stop();
        }
    }

    /** The settings that were given; on one machine with as many tasks a shuffle as it has use for, where nothing was said. */
    private static SparkConf settings() {
        SparkConf settings = new SparkConf();
        if (settings.get("spark.master", "").startsWith("local")) {
            int tasks = TASKS_A_CORE * Runtime.getRuntime().availableProcessors();
            settings.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(tasks));
        }
        return settings;
    }

    /** Runs the job in a session and says what it found. */
    static int run(SparkSession spark, JobOptions options, PrintStream out, PrintStream err) {
        Language language = options.language();
        try {
            CheckJob.Outcome outcome = new CheckJob(spark, options).run();
            outcome.remarks().forEach(remark -> err.println(text(remark, language)));
            String counts = outcome.states().entrySet().stream()
                    .map(state -> state.getValue() + " " + state.getKey())
                    .collect(Collectors.joining("; "));
            out.println(language.text(Messages.of("spark.parcels", outcome.parcels(), counts)));
            out.println(language.text(Messages.of("spark.answers", options.output())));
            if (outcome.failed() > 0) {
                err.println(language.text(Messages.of("spark.some-failed", outcome.failed())));
            }
            return outcome.exitCode();
        } catch (SuspectInputException e) {
            err.println(language.text(Messages.of("spark.nothing-checked")) + " [" + e.code() + "]");
            e.remarks().forEach(remark -> err.println(text(remark, language)));
            return ExitCode.REFUSED;
        } catch (CodedException e) {
            err.println(language.text(e.text()) + " [" + e.code() + "]");
            return code(e);
        } catch (Exception e) { // Spark throws checked exceptions without declaring them
            if (ShutdownHookManager.inShutdown()) { // what Spark says then is of no use
                err.println(language.text(Messages.of("spark.ended")));
                return ExitCode.FAULT;
            }
            err.println(language.text(Messages.of("spark.failed", String.valueOf(e.getMessage()))));
            e.printStackTrace(err);
            return ExitCode.FAULT;
        }
    }

    private static int code(CodedException e) {
        return e instanceof UsageException ? ExitCode.USAGE : ExitCode.REFUSED;
    }

    private static String text(Finding remark, Language language) {
        String place = remark.place().isEmpty() ? "" : remark.place() + ": ";
        String remedy =
                remark.remedy().isEmpty() ? "" : language.text(Messages.of("spark.try")) + options(remark.remedy());
        return "- " + place + language.text(remark.text()) + remedy + " [" + remark.code() + "]";
    }

    /** Writes parameters as options of this command. */
    private static String options(Map<String, String> remedy) {
        return new TreeMap<>(remedy)
                .entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
