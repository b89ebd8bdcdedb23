package org.spatialplan.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.submission.ground.ParcelSample;
import org.spatialplan.text.Finding;

/**
 * The files of parcels, in an order that does not change: that of the arguments, and in a folder that of the names. A parcel's number is
 * its row among the rows of all files, from 1. Used by the driver.
 */
final class ParcelFiles {

    /** The format for people. */
    static final String FORMAT = "GeoParquet";

    static final String NUMBER = "number";
    static final String OUTLINE = "outline";

    /** What the column says that names the central meridian of a parcel's frame. */
    static final String FRAME = "frame";

    /** Minimum x and y, maximum x and y of the outline, in the file's coordinates. */
    static final List<String> BOX = List.of("box_xmin", "box_ymin", "box_xmax", "box_ymax");

    private static final String ENDING = ".parquet";
    /** Names may hold signs that are patterns elsewhere. */
    static final String LITERAL_PATHS = "__globPaths__";

    private static final int FOOTERS_A_TASK = 16;
    private static final long MAX_SAMPLED_WEIGHT = 1_000_000;

    private final SparkSession spark;
    private final List<ParquetFile> files;
    private final GeoMetadata geo;
    private final StructType schema;
    private final ParcelReader.Columns columns;
    private final Optional<String> county;
    private final Optional<String> frame;

    private ParcelFiles(
            SparkSession spark,
            List<ParquetFile> files,
            GeoMetadata geo,
            StructType schema,
            ParcelReader.Columns columns,
            Optional<String> county,
            Optional<String> frame) {
        this.spark = spark;
        this.files = files;
        this.geo = geo;
        this.schema = schema;
        this.columns = columns;
        this.county = county;
        this.frame = frame;
    }

    /**
     * Opens files.
     *
     * @param paths of files, folders or patterns
     * @param wanted the columns that have a meaning
     * @param frame the column that names the central meridian of a parcel; empty if none does
     * @throws BatchException if there is no file, one is none of GeoParquet, or they do not agree
     */
    static ParcelFiles open(SparkSession spark, List<String> paths, JobOptions.Columns wanted, Optional<String> frame) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<ParquetFile> files = footers(spark, list(paths, configuration));
        files.forEach(ParquetFile::requireReadable);
        GeoMetadata geo = agreed(files, wanted.geometry());
        ParquetFile first = files.get(0);
        List<String> attributes = new ArrayList<>(first.columns().keySet());
        attributes.removeIf(column -> column.equals(geo.column())
                || !ParcelNames.isTelling(column)
                        && wanted.id().filter(column::equals).isEmpty()
                        && wanted.name().filter(column::equals).isEmpty());
        Set<String> used = new LinkedHashSet<>(List.of(geo.column()));
        used.addAll(attributes);
        Stream.of(wanted.id(), wanted.name(), wanted.county(), frame)
                .flatMap(Optional::stream)
                .forEach(used::add);
        requireColumns(files, used);
        geo.covering().forEach(names -> used.add(names.get(0)));
        ParcelReader.Columns columns = new ParcelReader.Columns(
                new ArrayList<>(attributes),
                wanted.id().map(attributes::indexOf).orElse(-1),
                wanted.name().map(attributes::indexOf).orElse(-1));
        return new ParcelFiles(spark, files, geo, schema(spark, first, geo, used), columns, wanted.county(), frame);
    }

    private static List<String> list(List<String> paths, Configuration configuration) {
        List<String> found = new ArrayList<>();
        for (String path : paths) {
            List<String> here = new ArrayList<>();
            try {
                Path pattern = new Path(path);
                FileSystem system = pattern.getFileSystem(configuration);
                FileStatus[] matches = system.exists(pattern)
                        ? new FileStatus[] {system.getFileStatus(pattern)}
                        : system.globStatus(pattern);
                for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                    collect(match, system, here, true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (here.isEmpty()) {
                throw new BatchException("parcels-missing", path);
            }
            here.sort(Comparator.naturalOrder());
            found.addAll(here);
        }
        Set<String> once = new LinkedHashSet<>(found);
        if (once.size() < found.size()) {
            throw new BatchException("parcels-twice");
        }
        return found;
    }

    private static void collect(FileStatus status, FileSystem system, List<String> found, boolean named)
            throws IOException {
        String name = status.getPath().getName();
        if (!named && (name.startsWith("_") || name.startsWith("."))) {
            return;
        }
        if (status.isDirectory()) {
            for (FileStatus child : system.listStatus(status.getPath())) {
                collect(child, system, found, false);
            }
        } else if (named || name.endsWith(ENDING)) {
            found.add(status.getPath().toString());
        }
    }

    private static List<ParquetFile> footers(SparkSession spark, List<String> paths) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> configuration = context.broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        return context.parallelize(paths, (paths.size() + FOOTERS_A_TASK - 1) / FOOTERS_A_TASK)
                .map(path -> ParquetFile.read(path, configuration.value().value()))
                .collect();
    }

    /** What all files say. The boxes of outlines count only if all have them in the same columns. */
    private static GeoMetadata agreed(List<ParquetFile> files, Optional<String> column) {
        ParquetFile first = files.get(0);
        GeoMetadata agreed = metadata(first, column);
        boolean sameBoxes = true;
        for (ParquetFile file : files) {
            GeoMetadata other = metadata(file, column);
            if (!agreed.agrees(other)) {
                throw new BatchException(
                        "parcels-disagree",
                        first.name(),
                        agreed.column() + " " + agreed.system(),
                        file.name(),
                        other.column() + " " + other.system());
            }
            sameBoxes &= agreed.covering().equals(other.covering())
                    && agreed.covering().stream().allMatch(names -> first.hasSame(names.get(0), file));
        }
        return sameBoxes ? agreed : agreed.withoutCovering();
    }

    private static GeoMetadata metadata(ParquetFile file, Optional<String> column) {
        if (file.geo() != null) {
            return GeoMetadata.read(file.name(), file.geo(), column);
        }
        return column.map(GeoMetadata::unstated)
                .orElseThrow(() -> new BatchException("parcels-without-geo", file.name()));
    }

    private static void requireColumns(List<ParquetFile> files, Set<String> used) {
        ParquetFile first = files.get(0);
        for (String column : used) {
            String type = first.columns().get(column);
            if (type == null) {
                throw new BatchException(
                        "column-missing",
                        column,
                        String.join(", ", first.columns().keySet()));
            }
            files.stream()
                    .filter(file -> !type.equals(file.columns().get(column)))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new BatchException(
                                "columns-differ",
                                column,
                                first.name(),
                                type,
                                other.name(),
                                String.valueOf(other.columns().get(column)));
                    });
        }
    }

    /** The columns that are read, with the types that the first file gives them; outlines are bytes. */
    private static StructType schema(SparkSession spark, ParquetFile first, GeoMetadata geo, Set<String> used) {
        StructType all = spark.read()
                .option(LITERAL_PATHS, "false")
                .parquet(first.path())
                .schema();
        List<StructField> fields = new ArrayList<>();
        for (StructField field : all.fields()) {
            if (used.contains(field.name())) {
                DataType type = field.name().equals(geo.column()) ? DataTypes.BinaryType : field.dataType();
                fields.add(DataTypes.createStructField(field.name(), type, true));
            }
        }
        return DataTypes.createStructType(fields);
    }

    /** What the files say of their outlines. */
    GeoMetadata geo() {
        return geo;
    }

    /** Where a {@link ParcelReader} finds values in the rows of {@link #table}. */
    ParcelReader.Columns columns() {
        return columns;
    }

    /** The number of parcels, as the footers say. */
    long rows() {
        return files.stream().mapToLong(ParquetFile::rows).sum();
    }

    /** Where the files are. */
    List<String> paths() {
        return files.stream().map(ParquetFile::path).toList();
    }

    /** The names of the files. */
    List<String> names() {
        return files.stream().map(ParquetFile::name).toList();
    }

    /**
     * The rows of all files, as {@link ParcelReader} reads them. Behind the attributes come {@link #FRAME}, if a column names the frame, and the
     * columns of {@link #BOX}, if the files have them.
     */
    Dataset<Row> table() {
        return table(files);
    }

    private Dataset<Row> table(List<ParquetFile> some) {
        Map<String, Long> before = new HashMap<>();
        long rows = 0;
        for (ParquetFile file : files) {
            before.put(key(new Path(file.path()).toUri()), rows);
            rows += file.rows();
        }
        Broadcast<Map<String, Long>> offsets =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(before);
        UserDefinedFunction number = functions.udf(
                (UDF2<String, Long, Long>) (path, index) -> offsets.value().get(key(URI.create(path))) + index + 1,
                DataTypes.LongType);
        List<Column> selected = new ArrayList<>();
        selected.add(number.apply(functions.col("_metadata.file_path"), functions.col("_metadata.row_index"))
                .as(NUMBER));
        selected.add(quoted(geo.column()).as(OUTLINE));
        selected.add(county.map(ParcelFiles::quoted)
                .orElseGet(() -> functions.lit(null).cast(DataTypes.StringType))
                .as("county"));
        for (int i = 0; i < columns.attributes().size(); i++) {
            selected.add(quoted(columns.attributes().get(i)).as("attribute_" + i));
        }
        frame.ifPresent(name -> selected.add(quoted(name).as(FRAME)));
        for (int i = 0; i < geo.covering().size(); i++) {
            selected.add(nested(geo.covering().get(i)).as(BOX.get(i)));
        }
        return spark.read()
                .schema(schema)
                .option("recursiveFileLookup", "true")
                .option(LITERAL_PATHS, "false")
                .parquet(some.stream().map(ParquetFile::path).toArray(String[]::new))
                .select(selected.toArray(Column[]::new));
    }

    private static Column quoted(String column) {
        return functions.col("`" + column.replace("`", "``") + "`");
    }

    private static Column nested(List<String> names) {
        Column column = quoted(names.get(0));
        for (String name : names.subList(1, names.size())) {
            column = column.getField(name);
        }
        return column;
    }

    /** Tests whether the files have the boxes of the outlines in columns. */
    boolean hasBoxes() {
        return !geo.covering().isEmpty();
    }

    /** A path in one spelling: Hadoop writes file:/x, Spark file:///x. */
    private static String key(URI path) {
        return path.getScheme() + "://" + (path.getAuthority() == null ? "" : path.getAuthority()) + path.getPath();
    }

    /** Reads the first parcels. */
    ParcelSample sample() {
        List<ParquetFile> first = new ArrayList<>();
        long rows = 0;
        for (ParquetFile file : files) {
            if (rows <= ParcelSample.MAX_PARCELS) {
                first.add(file);
                rows += file.rows();
            }
        }
        ParcelReader reader = new ParcelReader(columns);
        List<Parcel> read = new ArrayList<>();
        long weight = 0;
        for (ParquetFile file : first) {
            int wanted = ParcelSample.MAX_PARCELS - read.size();
            if (wanted <= 0 || weight >= MAX_SAMPLED_WEIGHT) {
                break;
            }
            List<Row> head = new ArrayList<>(table(List.of(file)).limit(wanted).collectAsList());
            head.sort(Comparator.comparingLong(row -> row.getLong(ParcelReader.NUMBER)));
            for (Row row : head) {
                if (weight < MAX_SAMPLED_WEIGHT) {
                    Parcel parcel = reader.read(row).parcel();
                    read.add(parcel);
                    weight += parcel.weight();
                }
            }
        }
        List<Finding> notes = new ArrayList<>(geo.notes());
        notes.addAll(reader.notes());
        return new ParcelSample(
                read, read.size() == rows(), notes, geo.crs(), geo.unstated(), geo.statesUnreadableSystem());
    }
}
