package org.spatialplan.spark;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeMoment;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.report.row.LineColumns;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.spark.home.StageFigures;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * One run of the job: it reads the lake, decides on a sample how the parcels are read, checks them, and writes rows and summary. Nothing
 * is written before lake and sample are found to be right. Used by the driver.
 */
public final class CheckJob {

    /** Above this number of vertices of all layers parcels get homes. */
    private static final long MAX_BROADCAST_VERTICES = 5_000_000;

    /** Java's compiler leaves longer methods to the interpreter. */
    private static final String MAX_COMPILED_BYTES = "8000";

    /** What Spark calls the work in which parcels are checked and their rows are written. */
    static final String CHECKING = "check";

    private final SparkSession spark;
    private final JobOptions options;

    /** Prepares a run. Settings of the session that the run depends on are set. */
    public CheckJob(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
        // column names of parcels differ in case only; folders of answers have one _SUCCESS
        spark.conf().set("spark.sql.caseSensitive", "true");
        // a row has so many columns that Spark would write one method for it that Java does not compile
        spark.conf().set("spark.sql.codegen.hugeMethodLimit", MAX_COMPILED_BYTES);
        spark.sparkContext().hadoopConfiguration().set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    }

    /**
     * What a run found.
     *
     * @param parcels number of rows
     * @param states number of parcels by state and certainty
     * @param clear number of parcels that are clear
     * @param failed number of parcels on which the program failed
     * @param remarks on the parcels' files and the approval; none of them prevents an answer
     */
    public record Outcome(long parcels, Map<String, Long> states, long clear, long failed, List<Finding> remarks) {

        /** The exit code of the run. */
        int exitCode() {
            if (failed > 0) {
                return ExitCode.FAULT;
            }
            return parcels > 0 && clear == parcels ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /**
     * Runs the job.
     *
     * @throws org.spatialplan.geo.CodedException if lake, parcels or options are not right; then nothing is written
     */
    public Outcome run() {
        try (StageFigures figures = StageFigures.of(spark.sparkContext())) {
            return run(figures);
        }
    }

    private Outcome run(StageFigures figures) {
        if (options.mode() == JobOptions.Mode.BROADCAST && !isOfOneFrame()) {
            throw new UsageException("frames-need-homes");
        }
        OutputFolder.require(
                options.output(), options.overwrite(), spark.sparkContext().hadoopConfiguration());
        OutputFolder.requireApart(
                options.output(), options.read(), spark.sparkContext().hadoopConfiguration());
        LakeOnCluster lake = LakeOnCluster.open(spark, options.lake());
        LakeMoment moment = moment(lake.lake());
        List<LakeVersion> versions = moment.checked();
        lake.requireUnchanged(versions);
        ParcelFiles parcels = ParcelFiles.open(
                spark, options.parcels(), options.columns(), options.frame().column());
        double city = lake.lake().catalogue().centralMeridian();
        GroundFrame frame = GroundFrame.about(options.frame().meridian().orElse(city));
        Territory territory = territory(lake, moment, frame);
        Diagnosis.Outcome read = parcels.sample().diagnose(options.coordinates(), territory, frame);
        List<Finding> remarks = new ArrayList<>(read.remarks());
        Optional<ApprovalInput> approval = options.approval()
                .map(path -> ApprovalInput.read(spark, path, options.coordinates(), read.reading(), territory, frame));
        approval.ifPresent(given -> remarks.addAll(given.area().remarks()));
        Basis basis = basis(lake, moment, versions, read, approval, city);
        FramedMap map = CheckContext.of(basis).about(frame.centralMeridian());
        map.context().basis().terms().read().worksIn(map.bare());
        try (OutputFolder output = OutputFolder.begin(
                        options.output(),
                        options.overwrite(),
                        spark.sparkContext().hadoopConfiguration());
                Duplicates duplicates = Duplicates.of(parcels.table(), parcels.columns())) {
            StructType schema = RowColumns.of(ReportRow.columns(LineColumns.of(map.bare())));
            Dataset<Row> rows = rows(lake, basis, parcels, duplicates.marked(), frame, versions, schema);
            Summary summary = write(rows, schema, output, map.bare(), parcels);
            Map<String, Object> described = described(lake.lake(), moment, basis, map.bare(), parcels, read, remarks);
            described.put(
                    "stages", figures.stages().stream().map(CheckJob::described).toList());
            output.write(
                    OutputFolder.SUMMARY_JSON,
                    summary.json(described, options.columns().county().isPresent()));
            output.write(OutputFolder.SUMMARY_CSV, summary.csv());
            output.finish();
            return new Outcome(
                    summary.parcels(),
                    summary.states(),
                    summary.parcels("clear"),
                    summary.failed(),
                    List.copyOf(remarks));
        }
    }

    private LakeMoment moment(Lake lake) {
        LakeMoment newest = lake.newest();
        return options.asOf()
                // the end of the lake's own day is not in it yet, as the end of today is in no service
                .filter(text -> !text.equals(newest.day().toString()))
                .map(text -> lake.asOf(moment(text, lake.catalogue().timeZone())))
                .orElse(newest);
    }

    private static Instant moment(String text, ZoneId city) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(city)
                            .toInstant()
                            .minusNanos(1);
        } catch (DateTimeException e) {
            throw new BadParameterException(JobOption.AS_OF.key(), text, Messages.of("query.expected.moment"));
        }
    }

    private static Territory territory(LakeOnCluster lake, LakeMoment moment, GroundFrame frame) {
        List<LayerIndex> layers = moment.catalogue().layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(layer -> moment.find(layer.id()).stream())
                .map(version -> lake.index(version, frame))
                .toList();
        return new Territory(layers);
    }

    private Basis basis(
            LakeOnCluster lake,
            LakeMoment moment,
            List<LakeVersion> versions,
            Diagnosis.Outcome read,
            Optional<ApprovalInput> approval,
            double meridian) {
        Map<String, byte[]> features = new HashMap<>();
        versions.forEach(version -> features.put(version.requireTable().file(), lake.features(version, meridian)));
        return new Basis(
                UUID.randomUUID().toString(),
                lake.kept(),
                features,
                moment.moment(),
                moment.day(),
                options.rulesDay().orElse(moment.day()),
                Basis.Terms.of(options.terms()),
                Basis.Reading.of(read.reading()),
                options.coordinates().accuracyOrZeroM(),
                approval.map(ApprovalInput::basis).orElse(null));
    }

    private Dataset<Row> rows(
            LakeOnCluster lake,
            Basis basis,
            ParcelFiles parcels,
            Dataset<Row> marked,
            GroundFrame frame,
            List<LakeVersion> versions,
            StructType schema) {
        Broadcast<Basis> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(basis);
        if (!isOfOneFrame() || !isBroadcast(versions)) {
            return HomesMode.run(
                    spark, lake, shared, lake.lake().catalogue().centralMeridian(), options, parcels, marked, schema);
        }
        return BroadcastCheck.run(spark, lake, shared, frame.centralMeridian(), marked, parcels.columns(), schema);
    }

    /** Tests whether all parcels are measured in the same plane. */
    private boolean isOfOneFrame() {
        return options.frame().kind() == FrameChoice.Kind.CITY
                || options.frame().kind() == FrameChoice.Kind.MERIDIAN;
    }

    private boolean isBroadcast(List<LakeVersion> versions) {
        long vertices = versions.stream()
                .mapToLong(version -> version.requireTable().vertices())
                .sum();
        return switch (options.mode()) {
            case BROADCAST -> true;
            case HOMES -> false;
            case AUTO -> vertices <= MAX_BROADCAST_VERTICES;
        };
    }

    private Summary write(
            Dataset<Row> rows, StructType schema, OutputFolder output, CheckedMap map, ParcelFiles parcels) {
        String folder = output.path(OutputFolder.ROWS);
        spark.sparkContext().setJobDescription(CHECKING);
        if (options.sorted()) {
            // a sort looks at its rows twice
            rows.persist(StorageLevel.DISK_ONLY());
            RowFiles.parquet(spark, rows.sort(RowColumns.NUMBER), folder);
            rows.unpersist();
        } else {
            RowFiles.parquet(spark, rows, folder);
        }
        spark.sparkContext().setJobDescription("summary");
        Summary summary = Summary.of(RowFiles.read(spark, schema, folder), map.lines());
        if (summary.parcels() != parcels.rows()) {
            throw new IllegalStateException(
                    parcels.rows() + " parcels were read and " + summary.parcels() + " rows were written");
        }
        if (options.formats().contains(JobOptions.Format.CSV)) {
            RowFiles.csv(
                    spark,
                    schema,
                    folder,
                    output.path(OutputFolder.CSV),
                    options.sorted(),
                    spark.sparkContext().defaultParallelism());
            output.rename(OutputFolder.CSV, ".txt", ".csv");
        }
        spark.sparkContext().setJobDescription(null);
        if (!options.formats().contains(JobOptions.Format.PARQUET)) {
            output.remove(OutputFolder.ROWS);
        }
        return summary;
    }

    /** What the check was based on, as the summary says it. */
    private Map<String, Object> described(
            Lake lake,
            LakeMoment moment,
            Basis basis,
            CheckedMap map,
            ParcelFiles parcels,
            Diagnosis.Outcome read,
            List<Finding> remarks) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "spatial-plan-batch/1");
        all.put("program", program());
        all.put(
                "lake",
                ordered(
                        "folder", options.lake(),
                        "sha256", lake.sha256(),
                        "program", lake.manifest().program(),
                        "exported_at", lake.manifest().exportedAt().toString()));
        all.put("as_of", moment.moment().toString());
        all.put("day", basis.day().toString());
        all.put("rules_day", basis.rulesDay().toString());
        all.put(
                "layers",
                moment.checked().stream()
                        .map(version -> ordered(
                                "layer", version.info().layer(),
                                "version", version.info().number(),
                                "sha256", version.info().sha256()))
                        .toList());
        all.put(
                "rules",
                map.rules().stream()
                        .map(rules -> ordered(
                                "rules",
                                rules.id(),
                                "from",
                                rules.from().toString(),
                                "sha256",
                                sha256(lake, rules.id())))
                        .toList());
        all.put("layers_missing", map.missing());
        all.put("layers_without_rules", map.withoutRules());
        all.put("files", parcels.names());
        all.put("options", new TreeMap<>(options.given()));
        all.put("coordinates", read.reading().path(map.frame().centralMeridian()));
        all.put("accuracy_m", basis.accuracyM());
        if (basis.approval() != null) {
            all.put(
                    "approval",
                    Map.of(
                            "file", basis.approval().name(),
                            "sha256", basis.approval().sha256()));
        }
        all.put("remarks", remarks.stream().map(CheckJob::described).toList());
        return all;
    }

    /** Names and their values in turn. */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            all.put((String) entries[i], entries[i + 1]);
        }
        return all;
    }

    private static String sha256(Lake lake, String rules) {
        return lake.manifest().rules().stream()
                .filter(file -> file.path().equals(Lake.ruleFile(rules)))
                .map(file -> file.sha256())
                .findFirst()
                .orElse("");
    }

    /** What a stage cost, so that a reader sees what went through the network and whether one task had more to do than others. */
    private static Map<String, Object> described(StageFigures.Stage stage) {
        return ordered(
                "stage", stage.stage(),
                "of", stage.name(),
                "tasks", stage.tasks(),
                "cpu_seconds", stage.cpuSeconds(),
                "slowest_task_of_median", stage.slowestOfMedian(),
                "shuffle_read_bytes", stage.readBytes(),
                "largest_task_of_median", stage.largestOfMedian(),
                "shuffle_written_bytes", stage.writtenBytes());
    }

    private static Map<String, Object> described(Finding remark) {
        return ordered(
                "code", remark.code(),
                "severity", remark.severity().name().toLowerCase(Locale.ROOT),
                "place", remark.place(),
                "zh", remark.zh(),
                "en", remark.en());
    }

    private static String program() {
        String version = CheckJob.class.getPackage().getImplementationVersion();
        return version == null ? "(not built into a jar)" : version;
    }
}
