package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeFeature;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;

/** A lake in the file system of a cluster. Used by the driver. */
final class LakeOnCluster {

    private static final StructType OUTLINES =
            new StructType().add(LakeTable.NUMBER, DataTypes.IntegerType).add(LakeTable.GEOMETRY, DataTypes.BinaryType);

    private final SparkSession spark;
    private final HadoopFiles files;
    private final KeptFiles kept;
    private final Lake lake;

    private LakeOnCluster(SparkSession spark, HadoopFiles files, KeptFiles kept, Lake lake) {
        this.spark = spark;
        this.files = files;
        this.kept = kept;
        this.lake = lake;
    }

    /**
     * Opens a lake.
     *
     * @throws org.spatialplan.lake.LakeException if it is none, unfinished, or not the one that was exported
     */
    static LakeOnCluster open(SparkSession spark, String folder) {
        HadoopFiles files = new HadoopFiles(spark.sparkContext().hadoopConfiguration(), new Path(folder));
        KeptFiles kept = new KeptFiles(files);
        return new LakeOnCluster(spark, files, kept, Lake.open(kept));
    }

    Lake lake() {
        return lake;
    }

    /** The files of the lake that every executor needs, by path. */
    Map<String, byte[]> kept() {
        return new HashMap<>(kept.kept());
    }

    /** Where a file of the lake is. */
    String path(String file) {
        return files.path(file).toString();
    }

    /**
     * Checks that the tables are those that were exported. Executors read them side by side.
     *
     * @throws org.spatialplan.lake.LakeException if one is not
     */
    void requireUnchanged(List<LakeVersion> versions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> configuration =
                context.broadcast(new SerializableConfiguration(files.configuration()));
        Map<String, String> expected = new HashMap<>();
        versions.forEach(version -> expected.put(
                path(version.requireTable().file()), version.requireTable().sha256()));
        List<String> changed = context.parallelize(List.copyOf(expected.keySet()), Math.max(1, expected.size()))
                .filter(path ->
                        !FileHash.sha256(path, configuration.value().value()).equals(expected.get(path)))
                .collect();
        versions.stream()
                .filter(version -> changed.contains(path(version.requireTable().file())))
                .forEach(Lake.open(files)::requireUnchanged);
    }

    /** The features of a layer version without their outlines, see {@link FeatureList}. */
    byte[] features(LakeVersion version, double meridian) {
        LakeTable table = version.requireTable();
        List<String> columns = table.columnNames();
        Column[] selected = Stream.concat(
                        columns.stream().map(functions::col),
                        Stream.of(functions
                                .udf(
                                        (UDF1<byte[], Integer>) wkb -> wkb == null ? 0 : kind(wkb, meridian),
                                        DataTypes.IntegerType)
                                .apply(functions.col(LakeTable.GEOMETRY))))
                .toArray(Column[]::new);
        return FeatureList.write(rows(table, selected).iterator());
    }

    /** Reads rows of a table into the driver, in the order of the features. */
    private List<Object[]> rows(LakeTable table, Column[] selected) {
        List<Object[]> rows = new ArrayList<>();
        int number = table.columnNames().indexOf(LakeTable.NUMBER);
        table(table.file()).select(selected).toLocalIterator().forEachRemaining(row -> rows.add(values(row)));
        rows.sort(Comparator.comparingInt(row -> (Integer) row[number]));
        return rows;
    }

    private static Object[] values(Row row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.get(i);
            values[i] = value instanceof scala.collection.Seq<?> ? new ArrayList<>(row.getList(i)) : value;
        }
        return values;
    }

    /** Of what kind an outline is. A collection may lose lines that its areas cover, as in the index. */
    private static int kind(byte[] wkb, double meridian) {
        Geometry lonLat = geometry(wkb);
        if (lonLat.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            LayerIndex.Kind kind = LayerIndex.Kind.of(new org.spatialplan.geo.UncertainShape(
                    Dimensions.united(GroundFrame.about(meridian).toGround(lonLat)), 0));
            return FeatureList.code(kind.area(), kind.lower());
        }
        return FeatureList.code(lonLat.getDimension() == 2, lonLat.getDimension() < 2);
    }

    /** Reads an outline of the lake. */
    static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader(PackedXY.FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The rows with the number and the outline of each located feature of a layer version. */
    Dataset<Row> outlines(String file) {
        // a stated schema spares a task that would look for it
        return reader().schema(OUTLINES)
                .parquet(path(file))
                .where(functions.col(LakeTable.GEOMETRY).isNotNull());
    }

    private Dataset<Row> table(String file) {
        return reader().parquet(path(file));
    }

    private DataFrameReader reader() {
        return spark.read().option(ParcelFiles.LITERAL_PATHS, "false");
    }

    /** Reads a whole layer version into the driver: the territory, which a diagnosis asks. */
    LayerIndex index(LakeVersion version, GroundFrame frame) {
        LakeTable table = version.requireTable();
        List<Feature> features = new ArrayList<>();
        List<String> columns = new ArrayList<>(table.columnNames());
        columns.add(LakeTable.GEOMETRY);
        for (Object[] values : rows(table, columns.stream().map(functions::col).toArray(Column[]::new))) {
            features.add(LakeFeature.readWhole(column -> values[columns.indexOf(column)], table)
                    .feature());
        }
        return LayerIndex.of(new LayerVersion(version.info(), features), frame);
    }
}
