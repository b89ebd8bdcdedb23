package org.spatialplan.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.NationQuestion;
import org.spatialplan.nation.ParcelRow;

/**
 * One run of the command in the session of the tests.
 *
 * @param said what it printed
 */
record JobRun(int exitCode, String said, Path output) {

    private static final Map<String, String> OPTIONS = Map.of(
            "accuracy", "--accuracy",
            "lines", "--lines",
            "activity", "--activity",
            "newLand", "--new-land",
            "asOf", "--as-of",
            "rulesAsOf", "--rules-as-of",
            "approval", "--approval",
            "crs", "--crs",
            "axes", "--axes");
    private static final Map<String, String> FLAGS = Map.of("national-project", "--national-project");

    /** @param more options, and their values */
    static JobRun of(SparkSession spark, Path lake, Path parcels, Path output, List<String> more) {
        return of(spark, lake, parcels, output, "", more);
    }

    /** @param scheme of the file system by which the output is reached, with its colon */
    static JobRun of(SparkSession spark, Path lake, Path parcels, Path output, String scheme, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(lake.toString(), parcels.toString(), "-o", scheme + output));
        arguments.addAll(more);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = SparkCheck.run(spark, OptionReader.read(arguments.toArray(String[]::new)), out, out);
            return new JobRun(code, said.toString(StandardCharsets.UTF_8), output);
        }
    }

    /**
     * The options for the service's parameters.
     *
     * @param work where the file of an approval may be written
     */
    static List<String> options(NationQuestion question, NationFolder folder, Path work) throws IOException {
        Map<String, String> parameters = new TreeMap<>(question.parameters());
        parameters.computeIfPresent("asOf", (name, value) -> folder.earlier());
        if (parameters.containsKey("approval")) {
            Path approval = work.resolve("approval.parquet");
            new GeoParquetFile(4490).write(ParcelRow.read(folder.approval()), approval);
            parameters.put("approval", approval.toString());
        }
        return options(parameters);
    }

    static List<String> options(Map<String, String> parameters) {
        List<String> options = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (FLAGS.containsKey(name)) {
                options.add(FLAGS.get(name));
            } else {
                options.addAll(List.of(OPTIONS.get(name), value));
            }
        });
        return options;
    }

    /** All rows that were written as CSV. */
    CsvTable rows() throws IOException {
        try (Stream<Path> files = Files.list(output.resolve(OutputFolder.CSV))) {
            return CsvTable.read(
                    files.filter(file -> file.getFileName().toString().startsWith("part-"))
                            .sorted()
                            .toList());
        }
    }
}
